package dev.labcast.guard.rule;

import java.util.Locale;
import java.util.Set;

/// Values that stand for a value: `<TOKEN>`, `${X}`, `xxxx`, `your-key-here`. They teach, and stay
/// visible. Any thread.
final class Placeholder {
    private static final Set<String> WORDS = WordLists.of("placeholders");

    private Placeholder() {}

    static boolean isOne(String value) {
        if (value.isEmpty()) {
            return true;
        }
        String low = value.toLowerCase(Locale.ROOT);
        return WORDS.contains(low)
                || isSameCharOver(low)
                || isReference(value)
                || low.startsWith("your")
                || low.startsWith("my-")
                || low.startsWith("my_")
                || low.startsWith("insert")
                || low.startsWith("replace")
                || low.startsWith("xxx")
                || low.startsWith("***")
                || low.startsWith("...")
                || low.endsWith("...")
                || low.endsWith("…")
                || low.startsWith("<your")
                || low.startsWith("▒");
    }

    /// `<X>`, `${X}`, `$X`, `$(cmd)`, `{{x}}`, `%s`, `%(x)s`, `{x}`, `[x]`, `@file`.
    private static boolean isReference(String value) {
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        return switch (first) {
            case '<' -> last == '>';
            case '$' ->
                    value.length() > 1 && (isVariable(value) || "{(".indexOf(value.charAt(1)) >= 0);
            case '{' -> last == '}' || value.startsWith("{{");
            case '[' -> last == ']';
            case '%' -> value.length() == 2 || value.startsWith("%(") || last == '%';
            default -> false;
        };
    }

    private static boolean isVariable(String value) {
        return value.chars()
                        .skip(1)
                        .allMatch(
                                c -> Chars.isUpper((char) c) || c == '_' || Chars.isDigit((char) c))
                && !Chars.isDigit(value.charAt(1));
    }

    private static boolean isSameCharOver(String value) {
        return value.chars().allMatch(c -> c == value.charAt(0));
    }
}
