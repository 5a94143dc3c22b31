package dev.labcast.guard;

import dev.labcast.guard.rule.Passage;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;

/// Collects rows into one line, again and again. One thread.
final class LineJoiner {
    private final List<Line> rows;
    private final int columns;
    private final int cursorRow;
    private final Cursor cursor;
    private final StringBuilder text = new StringBuilder();
    private List<LogicalLine.Piece> pieces = new ArrayList<>();
    private int point = Passage.NOWHERE;

    LineJoiner(List<Line> rows, int columns, int cursorRow, Cursor cursor) {
        this.rows = rows;
        this.columns = columns;
        this.cursorRow = cursorRow;
        this.cursor = cursor;
    }

    void add(int row, int indent) {
        String rowText = rows.get(row).text();
        int from = Math.min(indent, rowText.length());
        if (row == cursorRow) {
            point =
                    text.length()
                            + Math.max(
                                    0,
                                    CellText.charAt(rows.get(row), cursor.column(), columns)
                                            - from);
        }
        pieces.add(new LogicalLine.Piece(row, from, text.length(), rowText.length() - from));
        text.append(rowText, from, rowText.length());
    }

    LogicalLine finish() {
        String all = text.toString();
        int end = all.stripTrailing().length();
        boolean behind = point >= end && point < all.length();
        LogicalLine line =
                new LogicalLine(
                        new Passage(behind ? all.substring(0, point) : all, point),
                        List.copyOf(pieces));
        text.setLength(0);
        pieces = new ArrayList<>();
        point = Passage.NOWHERE;
        return line;
    }
}
