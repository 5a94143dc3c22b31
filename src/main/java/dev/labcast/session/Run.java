package dev.labcast.session;

/// Neighbouring terminal cells of one look. Either each UTF-16 char of `text` fills one cell
/// (`cells == text.length()`, no surrogates), or `text` is one grapheme (a wide character, a letter
/// with combining marks, an emoji) that fills `cells` (1 or 2) cells. Immutable; any thread.
public record Run(String text, int cells, Style style) {
    public Run {
        if (text.isEmpty() || cells < 1) {
            throw new IllegalArgumentException("a run fills at least one cell");
        }
    }

    /// Cells of width one, a char each.
    public static Run of(String text, Style style) {
        return new Run(text, text.length(), style);
    }

    /// Whether the run may be cut between any two of its chars. Two chars in two cells may also be
    /// a wide character with a mark, which may not.
    public boolean divisible() {
        return cells == text.length()
                && !Character.isSurrogate(text.charAt(0))
                && (cells != 2 || !joins(text.charAt(1)));
    }

    /// Marks, joiners, and the later letters of a Hangul syllable.
    private static boolean joins(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (c >= 0x1160 && c <= 0x11FF)
                || (c >= 0xD7B0 && c <= 0xD7FB);
    }
}
