package dev.labcast.guard.rule;

/// What chars the parts of a secret are made of. Any thread.
final class Chars {
    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isAlnum(char c) {
        return isDigit(c) || isLower(c) || isUpper(c);
    }

    /// Part of a name such as `aws_secret-access.key`.
    static boolean isName(char c) {
        return isAlnum(c) || c == '_' || c == '-' || c == '.';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /// The first position from `from` on, and before `limit`, that is not blank; else `limit`.
    static int skipBlanks(String text, int from, int limit) {
        int i = from;
        int end = Math.min(limit, text.length());
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// The end of the run of chars that are not blank, from `from` on.
    static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// The start of the run of chars that are not blank, before `from`.
    static int wordStart(String text, int from) {
        int i = Math.min(from, text.length());
        while (i > 0 && !isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
