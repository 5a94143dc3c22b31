package dev.labcast.stage.card;

/// Text of strangers as it may be laid out: on one line, of bounded length, without characters that
/// steer the layout, and with at most two marks over a letter, so that nothing is drawn outside of
/// its line. Joiners stay, for the scripts and the pictures that need them. Any thread.
public final class CardText {
    private static final int MARKS = 2;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private CardText() {}

    /// At most `longest` code points of `text`, with "…" where it was cut.
    public static String plain(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        int marks = 0;
        int taken = 0;
        boolean space = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isSpace(c)) {
                space = !plain.isEmpty();
                continue;
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (steers(c) || marks > MARKS) {
                continue;
            }
            if (taken >= longest) {
                return plain.append('…').toString();
            }
            if (space) {
                plain.append(' ');
                space = false;
            }
            plain.appendCodePoint(c);
            taken++;
        }
        return plain.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
