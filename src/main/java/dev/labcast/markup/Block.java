package dev.labcast.markup;

/// What a line is as a whole.
public enum Block {
    BLANK,
    TEXT,
    /// `#` to `######` and a space (CommonMark 0.31.2, 4.2).
    HEADING,
    /// `>`: a quotation, or a hypothesis.
    QUOTE,
    /// `-`, `*`, `+` or `1.` and a space.
    ITEM,
    /// An item that starts with `[ ]` or `[x]` (GitHub Flavored Markdown 5.3).
    TASK,
    /// `---`, `***` or `___` alone (CommonMark 0.31.2, 4.1).
    RULE,
    /// Nothing but `![name](target)`.
    IMAGE,
    /// The line that opens or closes a fence.
    FENCE,
    /// A line inside a code fence.
    CODE,
    /// A line inside a `$$` fence.
    MATHS
}
