package dev.labcast.guard.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Values that stand for a value: `<TOKEN>`, `${X}`, `xxxx`, `your-key-here`. They teach, and stay
/// visible. Any thread.
final class Placeholder {
    private static final Set<String> WORDS = WordLists.of("placeholders");
    private static final Set<String> FORMATS = WordLists.of("formats");

    /// A path below a variable, made of words.
    private static final Pattern PATH =
            Pattern.compile("\\$[A-Za-z_]{1,40}(?:/[A-Za-z._-]{1,60}){1,20}#?");

    private Placeholder() {}

    static boolean isOne(String value) {
        if (value.isEmpty()) {
            return true;
        }
        String low = bare(value.toLowerCase(Locale.ROOT));
        return WORDS.contains(low)
                || FORMATS.contains(low)
                || isSameCharOver(low)
                || isReference(value)
                || low.startsWith("your")
                || ((low.startsWith("my-") || low.startsWith("my_"))
                        && value.chars().noneMatch(c -> Chars.isDigit((char) c)))
                || low.startsWith("insert")
                || low.startsWith("replace")
                || low.startsWith("xxx")
                || low.startsWith("***")
                || low.startsWith("...")
                || low.endsWith("...")
                || low.endsWith("…")
                || low.startsWith("<your")
                || low.startsWith("▒")
                || isLineEnd(value)
                || isColour(low)
                || low.startsWith("arn:")
                || isAddress(low);
    }

    /// Without what ends a statement or an argument.
    private static String bare(String value) {
        int end = value.length();
        while (end > 1 && ",;)]".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }

    /// `<X>`, `${X}`, `$X`, `$dir/x.pem`, `$(cmd)`, `{{x}}`, `%s`, `%(x)s`, `{x}`, `[x]`, `@file`.
    private static boolean isReference(String value) {
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        return switch (first) {
            case '<' -> last == '>' || isOpened(value);
            case '$' ->
                    value.length() > 1
                            && (isVariable(value)
                                    || isNamed(value.substring(1))
                                    || PATH.matcher(value).matches()
                                    || "{([$".indexOf(value.charAt(1)) >= 0);
            case '{' -> (last == '}' && !isMixed(value)) || value.startsWith("{{");
            case '[' -> last == ']';
            case '%' -> value.length() == 2 || value.startsWith("%(") || last == '%';
            default -> false;
        };
    }

    /// `$token`: a variable that is named after what it holds.
    private static boolean isNamed(String name) {
        return name.chars().allMatch(c -> Chars.isLower((char) c) || c == '_')
                && SecretName.judge(name) != SecretName.Degree.NONE;
    }

    /// `#d8dee9`, as style sheets and themes have it.
    private static boolean isColour(String value) {
        int from = value.indexOf('#');
        int to = from + 1;
        while (to < value.length() && Character.digit(value.charAt(to), 16) >= 0) {
            to++;
        }
        int digits = to - from - 1;
        boolean alone = from >= 0 && from <= 1 && value.length() - to <= 2;
        return alone && (digits == 3 || digits == 6 || digits == 8);
    }

    /// `0xc0000b4000`, a place in memory.
    private static boolean isAddress(String value) {
        return value.startsWith("0x")
                && value.length() > 2
                && value.length() <= 18
                && value.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /// What is left where a text ended before a value began: an escaped quote or line end.
    private static boolean isLineEnd(String value) {
        return value.startsWith("\\r")
                || value.startsWith("\\n")
                || value.equals("\\0")
                || ")]},;".indexOf(value.charAt(0)) >= 0;
    }

    /// `<set to the key 'password' of secret 'db'>`, cut at its first blank.
    private static boolean isOpened(String value) {
        return value.length() > 2 && value.chars().skip(1).allMatch(c -> Chars.isLower((char) c));
    }

    private static boolean isVariable(String value) {
        return value.chars()
                        .skip(1)
                        .allMatch(
                                c -> Chars.isUpper((char) c) || c == '_' || Chars.isDigit((char) c))
                && !Chars.isDigit(value.charAt(1));
    }

    /// No name of a variable has capitals, small letters and digits in it.
    private static boolean isMixed(String value) {
        return value.chars().anyMatch(c -> Chars.isLower((char) c))
                && value.chars().anyMatch(c -> Chars.isUpper((char) c))
                && value.chars().anyMatch(c -> Chars.isDigit((char) c));
    }

    private static boolean isSameCharOver(String value) {
        return value.chars().allMatch(c -> c == value.charAt(0));
    }
}
