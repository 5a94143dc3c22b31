package dev.labcast.pane.notebook;

import java.util.ArrayList;
import java.util.List;

/// Finds the words that hold a combining mark (Unicode general category M), so that each can be
/// drawn as a text of its own: JavaFX 26.0.1 draws text twice where it wraps a run with such a mark
/// (docs/decisions/0036). The text cannot be composed instead, since the widget counts its
/// characters. Pure; any thread.
final class MarkedWords {
    private static final char FIRST_MARK = '\u0300';

    private MarkedWords() {}

    /// The words in their order, in UTF-16 units of `text`; takes time in proportion to its length.
    static List<Range> in(String text) {
        List<Range> words = new ArrayList<>();
        int start = 0;
        boolean marked = false;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                if (marked) {
                    words.add(new Range(start, at));
                }
                start = at + 1;
                marked = false;
            } else {
                marked |= isMark(text, at);
            }
        }
        return words;
    }

    private static boolean isMark(String text, int at) {
        return text.charAt(at) >= FIRST_MARK
                && switch (Character.getType(text.codePointAt(at))) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK ->
                            true;
                    default -> false;
                };
    }
}
