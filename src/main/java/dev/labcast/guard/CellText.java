package dev.labcast.guard;

import dev.labcast.session.Line;
import dev.labcast.session.Run;

/// Where a cell of a terminal row lies in the row's text. Any thread.
final class CellText {
    private CellText() {}

    /// The char that starts at cell `column`. Behind the row's last run it counts on a char a cell;
    /// a cursor that waits on the last cell of a full row stands behind it (DEC "pending wrap").
    static int charAt(Line row, int column, int columns) {
        int cells = 0;
        int chars = 0;
        if (column >= columns - 1 && row.cells() >= columns) {
            return row.text().length();
        }
        for (Run run : row.runs()) {
            if (column < cells + run.cells()) {
                return run.divisible() ? chars + column - cells : chars;
            }
            cells += run.cells();
            chars += run.text().length();
        }
        return chars + column - cells;
    }
}
