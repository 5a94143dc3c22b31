package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value on a line after its name: `name: DB_PASSWORD` above `value: x` as in the manifests of
/// clusters, a name with `=` or `:` at the end of its line, an element or an object that is opened,
/// an expression and what it came to. Any thread.
final class NextLine {

    /// The end of a line that names what stands on the next one, up to `reach` lines further on.
    /// Group 1 of both patterns is the name and the value. `loose`: any value, not only one that
    /// looks random.
    private record Form(Pattern name, Pattern value, Degree least, int reach, boolean loose) {}

    private static final String NAME = "([A-Za-z0-9_.-]{3,64})";
    private static final Pattern WORD = Pattern.compile("^\\s{0,40}[\"'`]?([^\\s\"'`]{1,400})");
    private static final Pattern VALUE =
            Pattern.compile(
                    "^[\\s-]{0,40}[\"']?(?:string)?value[\"']?\\s{0,8}[:=]\\s{0,8}[\"']?([^\\s\"']{1,400})",
                    Pattern.CASE_INSENSITIVE);
    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            Pattern.compile(
                                    "(?:name|key)[\"']?\\s{0,8}[:=]\\s{0,8}[\"']?"
                                            + NAME
                                            + "[\"']?,?$",
                                    Pattern.CASE_INSENSITIVE),
                            VALUE,
                            Degree.WEAK,
                            1,
                            true),
                    new Form(
                            Pattern.compile(NAME + "[\"']?\\s{0,8}[:=]\\s{0,4}[\"'|>\\\\(-]{0,3}$"),
                            WORD,
                            Degree.WEAK,
                            1,
                            false),
                    new Form(
                            Pattern.compile("<(?:key|name)>" + NAME + "</(?:key|name)>$"),
                            Pattern.compile("^\\s{0,40}<(?:string|value|data)>([^<]{1,400})"),
                            Degree.WEAK,
                            1,
                            true),
                    new Form(
                            Pattern.compile("^\\s{0,8}\\d{1,3}\\) \"" + NAME + "\"$"),
                            Pattern.compile("^\\s{0,8}\\d{1,3}\\) \"([^\"]{1,400})\"$"),
                            Degree.STRONG,
                            1,
                            true),
                    new Form(Pattern.compile("<" + NAME + ">$"), WORD, Degree.WEAK, 1, false),
                    new Form(
                            Pattern.compile("\\b(PASSWORD|password|Bearer|bearer)$"),
                            WORD,
                            Degree.WEAK,
                            1,
                            false),
                    new Form(
                            Pattern.compile("[\"']?" + NAME + "[\"']?\\s{0,4}[:=]?\\s{0,4}\\{$"),
                            Pattern.compile(
                                    "^\\s{0,40}[\"']?(?:value|default|result|secret)[\"']?\\s{0,8}[:=]\\s{0,4}[\"']([^\"']{1,400})"),
                            Degree.WEAK,
                            5,
                            true),
                    new Form(
                            Pattern.compile(
                                    "^(?:>>> |In \\[\\d+]: |julia> |> |\\(Pdb\\) |irb[^>]{0,20}> ).*?"
                                            + NAME
                                            + "[\"'\\])}]{0,4}$"),
                            Pattern.compile(
                                    "^(?:Out\\[\\d+]: |\\[1] |=> )?[\"']([^\"'\\s]{4,400})[\"']$"),
                            Degree.WEAK,
                            1,
                            false));

    /// A name with a value of its own, or with one on the next line, or a flag.
    private static final Pattern NAMES = Pattern.compile("[\\w.-]{1,64}(?:=[^=]|:$)|--?[A-Za-z]");

    private static final int FAR = 120;
    private static final String ENDS = ":=|>\\({\"',-)]};";

    private NextLine() {}

    /// What the `i`-th line names and those below it hold.
    static void find(List<String> lines, int i, List<List<Finding>> findings) {
        String line = lines.get(i);
        if (i + 1 < lines.size() && mayOpen(line)) {
            String tail = line.substring(Math.max(0, line.length() - FAR)).stripTrailing();
            for (Form form : FORMS) {
                pair(tail, form, lines, i, findings);
            }
        }
    }

    /// Whether the line's last char, or the one before, can end a name; most lines need no closer
    /// look.
    private static boolean mayOpen(String line) {
        int i = line.length() - 1;
        while (i > 0 && Chars.isBlank(line.charAt(i))) {
            i--;
        }
        if (i < 2) {
            return false;
        }
        return ENDS.indexOf(line.charAt(i)) >= 0
                || Chars.isAlnum(line.charAt(i))
                        && (line.endsWith("earer")
                                || line.endsWith("PASSWORD")
                                || line.endsWith("password")
                                || line.contains("name")
                                || line.contains("NAME")
                                || line.contains("Name")
                                || line.contains("key")
                                || line.contains("Key"));
    }

    private static void pair(
            String tail, Form form, List<String> lines, int at, List<List<Finding>> findings) {
        Matcher named = form.name().matcher(tail);
        if (!named.find() || SecretName.judge(named.group(1)).compareTo(form.least()) < 0) {
            return;
        }
        for (int i = at + 1; i <= at + form.reach() && i < lines.size(); i++) {
            Matcher found = form.value().matcher(lines.get(i));
            if (found.find()
                    && !NAMES.matcher(found.group(1)).lookingAt()
                    && isSecret(found.group(1), form.loose())) {
                add(found, findings.get(i));
                if (form.value() == WORD) {
                    goesOn(lines, i + 1, findings);
                }
                return;
            }
        }
    }

    /// A value that was broken over lines: each further one is one long word.
    private static void goesOn(List<String> lines, int from, List<List<Finding>> findings) {
        for (int i = from; i < lines.size() && i < from + 20; i++) {
            String text = lines.get(i).strip();
            Matcher found = WORD.matcher(lines.get(i));
            boolean joined = text.length() > 2 && Chars.isQuote(text.charAt(0));
            boolean whole =
                    joined || text.length() >= 16 && text.indexOf(' ') < 0 && text.indexOf(':') < 0;
            if (!whole || !found.find() || !isSecret(found.group(1), false)) {
                return;
            }
            add(found, findings.get(i));
        }
    }

    private static boolean isSecret(String value, boolean loose) {
        return !Placeholder.isOne(value)
                && (ValueShape.isRandom(value)
                        || ValueShape.isScrambled(value)
                        || (loose
                                && value.length() >= 4
                                && !value.equals(value.toLowerCase(java.util.Locale.ROOT)))
                        || (loose
                                && value.chars().anyMatch(c -> Chars.isDigit((char) c))
                                && value.length() >= 4));
    }

    private static void add(Matcher found, List<Finding> out) {
        out.add(
                new Finding.Secret(
                        "named-value",
                        found.start(1),
                        found.end(1),
                        ValueShape.isTelling(found.group(1))));
    }
}
