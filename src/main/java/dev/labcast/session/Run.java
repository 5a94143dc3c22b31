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

    /// Whether the run may be cut between any two of its chars.
    public boolean divisible() {
        return cells == text.length() && !Character.isSurrogate(text.charAt(0));
    }
}
