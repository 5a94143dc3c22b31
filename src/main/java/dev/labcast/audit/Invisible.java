package dev.labcast.audit;

import java.util.Optional;

/// Chars that nobody sees. Any thread.
final class Invisible {
    private static final int FLAG = 0x1F3F4;
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private Invisible() {}

    /// `text` without any of them.
    static String without(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            if (kind(c, before).isEmpty() || Character.isISOControl(c)) {
                seen.appendCodePoint(c);
            }
            before = c;
        }
        return seen.toString();
    }

    /// What `c` is, if nobody sees it; `before` is the code point before it. Tags belong to flags
    /// (UTS #51), joiners to emoji and to scripts that need them.
    static Optional<String> kind(int c, int before) {
        if (c == 0) {
            return Optional.of("NUL");
        }
        if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
            return Optional.of("a control character");
        }
        if (c >= 0xE0000 && c <= 0xE007F) {
            boolean flag = before == FLAG || before >= 0xE0000 && before <= 0xE007F;
            return flag && before != 0 && c != 0xE0001
                    ? Optional.empty()
                    : Optional.of("a tag character");
        }
        if (c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C) {
            return Optional.of("a bidirectional control");
        }
        if (c == JOINER || c == NON_JOINER) {
            return before < 0x0600 ? Optional.of("a zero-width character") : Optional.empty();
        }
        if (c == 0x200B
                || c == 0x2060
                || c == 0xFEFF
                || c == 0x00AD
                || c == 0x180E
                || c == 0x3164) {
            return Optional.of("a zero-width character");
        }
        return c >= 0xE0100 && c <= 0xE01EF
                ? Optional.of("a variation selector")
                : Optional.empty();
    }
}
