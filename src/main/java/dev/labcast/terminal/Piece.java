package dev.labcast.terminal;

import dev.labcast.session.Style;

/// Cells of a row that are drawn in one go: `cells` cells from `column` on, of one look and one
/// mark. Immutable; any thread.
record Piece(Kind kind, int column, int cells, String text, Style style, Highlight.Mark mark) {

    enum Kind {
        /// Nothing but blanks.
        BLANK,
        /// A char a cell, each as wide as the cell: drawn as one string.
        TEXT,
        /// One character of another width, centred in its cells.
        GLYPH,
        /// Box-drawing and block characters, a char a cell, drawn as lines so that they join.
        BOX
    }
}
