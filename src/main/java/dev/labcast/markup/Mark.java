package dev.labcast.markup;

/// What makes a part of a line stand out. Several may hold at once: `MARKER` lies on the signs that
/// do the marking (`**`, `#`, `>`, backticks), together with what they mark.
public enum Mark {
    MARKER,
    STRONG,
    EMPHASIS,
    STRUCK,
    CODE,
    MATHS,
    LINK,
    TAG,
    /// The words `#private` and `#public`.
    PRIVACY,
    /// The three characters `[ ]` of a task.
    BOX_OPEN,
    /// The three characters `[x]` of a task.
    BOX_DONE
}
