package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value beside a name that says it is secret, however the two are joined: shell, `.env`, INI,
/// TOML, YAML, JSON, source code, query parameters, connection strings, `--flags`, HTTP headers.
/// The value is found from its first char on, so nothing of it is seen while it is typed. Any
/// thread.
final class NamedValue implements KeywordRule {
    private static final int WIDEST_GAP = 24;
    private static final Set<String> TALK = WordLists.of("talk");
    private static final Pattern MORE_WORDS =
            Pattern.compile("((?: [\\p{L}\\d]{1,24}){1,3})(?:\\s*|\\s+#.*)");

    /// As `sha512sum --tag` prints a file's.
    private static final Pattern CHECKSUM =
            Pattern.compile("[A-Z][A-Z0-9-]{2,12}b? \\([^()]{1,200}\\) = [0-9a-f]{32,128}\\s*$");

    private static final Set<String> ROOTS = WordLists.of("code-roots");

    @Override
    public String id() {
        return "named-value";
    }

    @Override
    public List<String> keywords() {
        return List.copyOf(WordLists.of("name-parts"));
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        NameSpan span = NameSpan.around(text, start, end);
        String name = span.name();
        int from = span.start();
        int to = span.end();
        boolean make =
                name.equals("PASS")
                        && text.startsWith(":=", Chars.skipBlanks(text, to, text.length()));
        Degree degree = make ? Degree.PASSWORD : SecretName.judge(name);
        if (degree == Degree.NONE
                || text.startsWith(">\"", to)
                || CHECKSUM.matcher(text).lookingAt()) {
            return;
        }
        boolean flag = name.startsWith("-") && !name.startsWith("--ask");
        Joint joint = Joint.after(text, to, flag, WIDEST_GAP);
        if (joint.kind() == Joint.Kind.NONE
                || text.startsWith("${", from - 2)
                || (name.equals("PASS") && !make && joint.kind() == Joint.Kind.COLON)) {
            return;
        }
        ValueSpan value = behindAddress(text, ValueSpan.at(text, from, joint));
        if (degree == Degree.PASSWORD && isOwnLine(text, from, joint)) {
            value = toTheEnd(text, value);
        }
        if (value.end() <= value.start()) {
            return;
        }
        if (!isSecret(passage, name, degree, joint, value)) {
            if (passage.growsAt(value.end())) {
                out.add(new Finding.Unfinished(value.start(), value.end()));
            }
        } else {
            boolean whole = !passage.growsAt(value.end());
            String word = text.substring(value.start(), value.end());
            out.add(
                    new Finding.Secret(
                            id(), value.start(), value.end(), whole && ValueShape.isTelling(word)));
        }
    }

    /// `passwd = 0x7ffe40 "x"`, as debuggers print it, and `password: chr "x"`, as R does.
    private static ValueSpan behindAddress(String text, ValueSpan value) {
        int quote = value.end() + 1;
        boolean address =
                (text.startsWith("0x", value.start()) || text.startsWith("chr ", value.start()))
                        && quote < text.length()
                        && text.charAt(quote) == '"';
        if (!address) {
            return value;
        }
        int end = text.indexOf('"', quote + 1);
        return new ValueSpan(quote + 1, end < 0 ? text.length() : end, true);
    }

    private static boolean isSecret(
            Passage passage, String name, Degree degree, Joint joint, ValueSpan span) {
        String value = passage.text().substring(span.start(), span.end());
        boolean growing = passage.growsAt(span.end());
        if (growing && degree != Degree.WEAK) {
            return true;
        }
        if (Placeholder.isOne(value)
                || (!span.quoted() && isExpression(passage, name, joint, span, value))) {
            return false;
        }
        return switch (degree) {
            case NONE -> false;
            case WEAK ->
                    (ValueShape.isRandom(value) && !Identifier.isObjectName(value))
                            || (growing && joint.tight());
            case STRONG ->
                    (joint.kind() == Joint.Kind.EQUALS && joint.tight())
                            || ValueShape.isRandom(value)
                            || (span.quoted() && value.length() >= 6 && value.indexOf(' ') < 0);
            case PASSWORD ->
                    !isProse(passage, joint, span)
                            && !isHelp(passage, joint, span)
                            && (value.length() >= 4
                                    || (value.length() == 3 && joint.kind() != Joint.Kind.COLON));
        };
    }

    /// Source code that fetches the value from elsewhere: `key = os.environ["K"]`,
    /// `f(token=token)`, `"token": self.token`, `private_key: PRIVATE_KEY_TYPES`.
    private static boolean isExpression(
            Passage passage, String name, Joint joint, ValueSpan span, String value) {
        boolean shell = joint.tight() && name.chars().noneMatch(c -> Chars.isLower((char) c));
        if (shell && joint.kind() == Joint.Kind.EQUALS) {
            return false;
        }
        int call = value.indexOf('(');
        if (call == 0
                || (call > 0 && Chars.isAlnum(value.charAt(call - 1)))
                || value.indexOf('[') > 0) {
            return true;
        }
        int end = value.length();
        while (end > 0 && ",;)]}:".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean closed = end < value.length() || ",)]".indexOf(passage.at(span.end())) >= 0;
        String word = value.substring(0, end);
        boolean path =
                word.chars()
                        .allMatch(c ->
                                Chars.isLower((char) c)
                                        || Chars.isUpper((char) c)
                                        || c == '_'
                                        || c == '.');
        if (!path || joint.kind() == Joint.Kind.BLANK) {
            return false;
        }
        boolean mixed =
                word.indexOf('_') > 0
                        && word.chars().anyMatch(c -> Chars.isLower((char) c))
                        && word.chars().anyMatch(c -> Chars.isUpper((char) c));
        if (mixed && passage.text().substring(0, nameAt(passage, name, span)).isBlank()) {
            return false;
        }
        boolean assigned = joint.spaced() || joint.kind() == Joint.Kind.COLON;
        boolean dotted = word.indexOf('.') > 0 && isReference(word);
        boolean constant =
                word.indexOf('_') > 0 && word.chars().noneMatch(c -> Chars.isLower((char) c));
        return closed
                || (assigned && (dotted || constant))
                || (joint.spaced()
                        && joint.kind() == Joint.Kind.EQUALS
                        && !ValueShape.isScrambled(word))
                || name.endsWith(word);
    }

    /// Whether the name begins a line of YAML, as in `db_password: x`.
    private static boolean isOwnLine(String text, int from, Joint joint) {
        return joint.kind() == Joint.Kind.COLON
                && !joint.spaced()
                && !joint.tight()
                && !joint.closed()
                && text.indexOf('_', from) > 0
                && text.substring(0, from).isBlank();
    }

    /// Some plain words behind the first are a passphrase's.
    private static ValueSpan toTheEnd(String text, ValueSpan value) {
        Matcher more = MORE_WORDS.matcher(text).region(value.end(), text.length());
        return !value.quoted() && more.matches()
                ? new ValueSpan(value.start(), more.end(1), false)
                : value;
    }

    /// `self.token`, `config.db.user`; no `grey.Heron.by.the.Lake`.
    private static boolean isReference(String word) {
        int last = word.lastIndexOf('.');
        return ROOTS.contains(word.substring(0, word.indexOf('.')).toLowerCase(Locale.ROOT))
                || SecretName.judge(word.substring(last + 1)) != Degree.NONE
                || word.indexOf('.') == last;
    }

    private static int nameAt(Passage passage, String name, ValueSpan span) {
        return Math.max(0, passage.text().lastIndexOf(name, span.start()));
    }

    /// `--no-password never prompt`: a flag in a list of flags, wide of what it means.
    private static boolean isHelp(Passage passage, Joint joint, ValueSpan span) {
        String text = passage.text();
        return joint.kind() == Joint.Kind.BLANK
                && Chars.isBlank(passage.at(span.start() - 2))
                && text.indexOf(' ', span.end()) > 0
                && !ValueShape.isRandom(text.substring(span.start(), span.end()));
    }

    /// "Password: must hold at least eight characters": several plain words after a colon.
    private static boolean isProse(Passage passage, Joint joint, ValueSpan span) {
        if (joint.kind() == Joint.Kind.BLANK) {
            return TALK.contains(passage.text().substring(span.start(), span.end()));
        }
        if (joint.kind() != Joint.Kind.COLON || span.quoted()) {
            return false;
        }
        String rest = passage.text().substring(span.start()).strip();
        return rest.split(" +", 6).length > 4
                && rest.chars()
                        .limit(40)
                        .allMatch(c ->
                                Character.isLetter(c)
                                        || c == ' '
                                        || c == ','
                                        || c == '.'
                                        || c == '-');
    }
}
