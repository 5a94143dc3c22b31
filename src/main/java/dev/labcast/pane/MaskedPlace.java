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
}
