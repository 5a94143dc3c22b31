package dev.labcast.pane;

import dev.labcast.guard.MaskMark;

/// A mask as its owner meets it: what stands under it, and where. Private text, for the desk's own
/// window alone. Immutable; any thread.
///
/// - `where`: such as "line 12".
/// - `value`: what the mask hides.
/// - `afterwards`: what viewers would see of those lines without this one mask, others left.
/// - `distance`: how many lines it lies from the caret, 0 for the caret's own.
public record MaskedPlace(
        MaskMark mark, String where, String value, String afterwards, long distance) {
    /// What stands for the other masks of a line.
    public static final String OTHER = "▒▒▒▒▒▒";

    private static final int AROUND = 120;
    private static final int LONGEST = 400;

    /// A long text cut down to what stands around `value` in it, and that itself if it is long.
    public static String around(String text, String value) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int at = Math.max(0, text.indexOf(value));
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), Math.min(at + value.length() + AROUND, from + LONGEST));
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
