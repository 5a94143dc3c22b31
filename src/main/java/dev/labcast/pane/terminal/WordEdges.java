package dev.labcast.pane.terminal;

import dev.labcast.session.Line;

/// Where the word at a column (cells, from 0) begins and ends, as a double click takes it. Any
/// thread.
final class WordEdges {
    /// Characters that end a word besides blanks: brackets, quotes and what separates list items,
    /// so that a double click takes a path, an address or a number whole.
    private static final String WORD_ENDS = "()[]{}<>\"'`,;|│";

    private WordEdges() {}

    static int start(Line line, int column) {
        int at = column;
        boolean word = inWord(line, column);
        while (at > 0 && word && inWord(line, at - 1)) {
            at--;
        }
        return at;
    }

    static int end(Line line, int column) {
        int at = column + 1;
        boolean word = inWord(line, column);
        while (word && inWord(line, at)) {
            at++;
        }
        return at;
    }

    /// A cell that holds the second half of a wide character belongs to that character's word.
    private static boolean inWord(Line line, int column) {
        String cell = Cells.text(line, column, column + 1);
        if (cell.isEmpty() && column > 0 && column < line.cells()) {
            cell = Cells.text(line, column - 1, column);
        }
        return !cell.isBlank() && !WORD_ENDS.contains(cell);
    }
}
