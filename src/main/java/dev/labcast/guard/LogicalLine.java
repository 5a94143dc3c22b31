package dev.labcast.guard;

import dev.labcast.guard.rule.Passage;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;

/// One or more rows read as one text, and where in the rows each part of it lies. Rows are counted
/// in the list they came from. Immutable; any thread.
record LogicalLine(Passage passage, List<Piece> pieces) {

    /// The `length` chars of row `row` from `rowChar` on, which stand at `at` in the text.
    record Piece(int row, int rowChar, int at, int length) {}

    private static final int WIDEST_INDENT = 6;

    String text() {
        return passage.text();
    }

    int firstRow() {
        return pieces.getFirst().row();
    }

    int lastRow() {
        return pieces.getLast().row();
    }

    /// Soft-wrapped rows joined, the others alone; `cursorRow` is a row of the list, or -1.
    static List<LogicalLine> of(List<Line> rows, int columns, int cursorRow, Cursor cursor) {
        List<LogicalLine> lines = new ArrayList<>();
        LineJoiner joiner = new LineJoiner(rows, columns, cursorRow, cursor);
        for (int i = 0; i < rows.size(); i++) {
            joiner.add(i, 0);
            if (!rows.get(i).wrapped() || i + 1 == rows.size()) {
                lines.add(joiner.finish());
            }
        }
        return lines;
    }

    /// Lines that a program broke by itself: rows filled to the last column go on in the next one,
    /// without its indent. Only lines of two rows and more.
    static List<LogicalLine> hardWrapped(
            List<Line> rows, int columns, int cursorRow, Cursor cursor) {
        List<LogicalLine> lines = new ArrayList<>();
        LineJoiner joiner = new LineJoiner(rows, columns, cursorRow, cursor);
        boolean goesOn = false;
        boolean hard = false;
        for (int i = 0; i < rows.size(); i++) {
            Line row = rows.get(i);
            boolean soft = i > 0 && rows.get(i - 1).wrapped();
            int indent = goesOn && !soft ? indent(row.text()) : 0;
            hard |= goesOn && !soft;
            joiner.add(i, indent);
            goesOn = row.wrapped() || row.cells() >= columns;
            if (!goesOn || i + 1 == rows.size()) {
                LogicalLine line = joiner.finish();
                if (hard) {
                    lines.add(line);
                }
                hard = false;
            }
        }
        return lines;
    }

    private static int indent(String text) {
        int i = 0;
        while (i < text.length() && i < WIDEST_INDENT && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
