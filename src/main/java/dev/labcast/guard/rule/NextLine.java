package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value on the line after its name: `name: DB_PASSWORD` above `value: x` as in the manifests of
/// clusters, or a name with `=` or `:` at the end of its line. Any thread.
final class NextLine {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:name|key)[\"']?\\s{0,8}[:=]\\s{0,8}[\"']?([A-Za-z0-9_.-]{3,64})[\"']?,?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE =
            Pattern.compile(
                    "^[\\s-]{0,40}[\"']?value[\"']?\\s{0,8}[:=]\\s{0,8}[\"']?([^\\s\"']{1,400})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN =
            Pattern.compile("([A-Za-z0-9_.-]{3,64})[\"']?\\s{0,8}[:=]\\s{0,4}[\"'|>\\\\(]{0,2}$");
    private static final Pattern FIRST = Pattern.compile("^\\s{0,40}[\"']?([^\\s\"']{1,400})");
    private static final int FAR = 120;

    private NextLine() {}

    static void find(List<String> lines, List<List<Finding>> findings) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            boolean value = next.contains("alue") || next.contains("ALUE");
            boolean open = mayOpen(line);
            if (value || open) {
                String tail = line.substring(Math.max(0, line.length() - FAR)).stripTrailing();
                if (value) {
                    pair(tail, NAMED, next, VALUE, Degree.WEAK, findings.get(i + 1));
                }
                if (open) {
                    pair(tail, OPEN, next, FIRST, Degree.STRONG, findings.get(i + 1));
                }
            }
        }
    }

    /// Whether `=` or `:` stands among the line's last chars; most lines need no closer look.
    private static boolean mayOpen(String line) {
        for (int i = line.length() - 1; i >= 0 && i >= line.length() - 6; i--) {
            if (line.charAt(i) == ':' || line.charAt(i) == '=') {
                return true;
            }
        }
        return false;
    }

    private static void pair(
            String tail,
            Pattern name,
            String next,
            Pattern value,
            Degree least,
            List<Finding> out) {
        Matcher named = name.matcher(tail);
        if (!named.find() || SecretName.judge(named.group(1)).compareTo(least) < 0) {
            return;
        }
        Matcher found = value.matcher(next);
        if (found.find()
                && !Placeholder.isOne(found.group(1))
                && (value == VALUE || ValueShape.isRandom(found.group(1)))) {
            out.add(
                    new Finding.Secret(
                            "named-value",
                            found.start(1),
                            found.end(1),
                            ValueShape.isTelling(found.group(1))));
        }
    }
}
