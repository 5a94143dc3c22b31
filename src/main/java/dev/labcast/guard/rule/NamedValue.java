package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import java.util.List;

/// A value beside a name that says it is secret, however the two are joined: shell, `.env`, INI,
/// TOML, YAML, JSON, source code, query parameters, connection strings, `--flags`, HTTP headers.
/// The value is found from its first char on, so nothing of it is seen while it is typed. Any
/// thread.
final class NamedValue implements KeywordRule {
    private static final int LONGEST_NAME = 64;
    private static final int WIDEST_GAP = 24;

    @Override
    public String id() {
        return "named-value";
    }

    @Override
    public List<String> keywords() {
        return SecretName.KEYWORDS;
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        int from = start;
        while (from > 0 && start - from < LONGEST_NAME && Chars.isName(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < LONGEST_NAME && Chars.isName(text.charAt(to))) {
            to++;
        }
        while (to > end && text.charAt(to - 1) == '.') {
            to--;
        }
        String name = text.substring(from, to);
        Degree degree = SecretName.judge(name);
        if (degree == Degree.NONE) {
            return;
        }
        Joint joint = Joint.after(text, to, name.startsWith("-"), WIDEST_GAP);
        if (joint == Joint.NONE) {
            return;
        }
        ValueSpan value = ValueSpan.at(text, from, joint);
        if (value.end() > value.start() && isSecret(passage, name, degree, joint, value)) {
            boolean whole = !passage.growsAt(value.end());
            String word = text.substring(value.start(), value.end());
            out.add(
                    new Finding.Secret(
                            id(), value.start(), value.end(), whole && ValueShape.isTelling(word)));
        }
    }

    private static boolean isSecret(
            Passage passage, String name, Degree degree, Joint joint, ValueSpan span) {
        String value = passage.text().substring(span.start(), span.end());
        boolean growing = passage.growsAt(span.end());
        if (growing && degree != Degree.WEAK) {
            return true;
        }
        if (Placeholder.isOne(value)
                || !span.quoted() && isExpression(passage, name, joint, span, value)) {
            return false;
        }
        return switch (degree) {
            case NONE -> false;
            case WEAK -> ValueShape.isRandom(value) || growing && joint.tight();
            case STRONG ->
                    joint.kind() == Joint.Kind.EQUALS && joint.tight()
                            || ValueShape.isRandom(value)
                            || span.quoted() && value.length() >= 6 && value.indexOf(' ') < 0;
            case PASSWORD -> !isProse(passage, joint, span);
        };
    }

    /// Source code that fetches the value from elsewhere: `key = os.environ["K"]`,
    /// `f(token=token)`.
    private static boolean isExpression(
            Passage passage, String name, Joint joint, ValueSpan span, String value) {
        int call = value.indexOf('(');
        if (call > 0 && Chars.isAlnum(value.charAt(call - 1)) || value.indexOf('[') > 0) {
            return true;
        }
        boolean path =
                value.chars()
                        .allMatch(c ->
                                Chars.isLower((char) c)
                                        || Chars.isUpper((char) c)
                                        || c == '_'
                                        || c == '.');
        char next = passage.at(span.end());
        boolean inCode = joint.spaced() || next == ',' || next == ')' || name.endsWith(value);
        return path
                && (value.indexOf('.') > 0 || value.indexOf('_') > 0 || next == ',' || next == ')')
                && inCode
                && joint.kind() == Joint.Kind.EQUALS;
    }

    /// "Password: must hold at least eight characters": several plain words after a colon.
    private static boolean isProse(Passage passage, Joint joint, ValueSpan span) {
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
