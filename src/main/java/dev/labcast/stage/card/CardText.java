package dev.labcast.stage.card;

import dev.labcast.question.TextHygiene;

/// Titles and the like as they may be laid out: visible, on one line, of bounded length. What
/// viewers wrote goes through all of [TextHygiene] instead. Any thread.
public final class CardText {
    private CardText() {}

    /// At most `longest` code points of `text`, with "…" where it was cut.
    public static String plain(String text, int longest) {
        return TextHygiene.line(text, longest);
    }
}
