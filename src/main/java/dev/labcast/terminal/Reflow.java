package dev.labcast.terminal;

import java.util.ArrayList;
import java.util.List;

/// A change of size. The main screen is re-wrapped with its history, so that a line cut by the old
/// width reads whole at the new one; lines go to the history or come back from it as in xterm.
/// Marks (the cursor, the top of the screen, how far each [ScrollTap] was read) move with their
/// rows.
final class Reflow {

    /// Where the cursor ends up; `full` when that is behind the last column.
    record Place(int column, int row, boolean full) {}

    /// The cursor before; behind the last column its `column` is that of no cell.
    record Cursor(int column, int row) {}

    private final List<Row> from;
    private final int columns;
    private final List<Row> to = new ArrayList<>();
    private final int[] moved;
    private final int cursorRow;
    private final int cursorColumn;
    private final int floor;
    private int newCursorRow;
    private int newCursorColumn;
    private boolean full;

    private Reflow(List<Row> from, int columns, int cursorColumn, int cursorRow, int floor) {
        this.from = from;
        this.columns = columns;
        this.floor = floor;
        this.cursorColumn = cursorColumn;
        this.cursorRow = cursorRow;
        this.moved = new int[from.size() + 1];
    }

    /// Resizes `buffer`; `marks` are absolute row numbers and are changed in place. No row above
    /// the first of them, the floor, comes back from the history, nor any part of one.
    static Place resize(ScreenBuffer buffer, int columns, int rows, Cursor cursor, long[] marks) {
        int row = cursor.row();
        Scrollback history = buffer.history();
        int top = history.size();
        int last = Math.max(row, lastUsed(buffer));
        boolean full = last == buffer.rows() - 1;
        List<Row> all = history.rows();
        for (int i = 0; i <= last; i++) {
            all.add(buffer.row(i));
        }
        int floor = Math.clamp(marks[0] - history.first(), 0, top);
        Reflow reflow = new Reflow(all, columns, cursor.column(), top + row, floor);
        if (columns == buffer.columns()) {
            reflow.keep();
        } else {
            reflow.wrap();
        }
        List<Row> result = reflow.to;
        int spare = result.size() - rows;
        int newTop = reflow.moved[top];
        if (full) {
            newTop = Math.min(newTop, Math.max(spare, 0));
        }
        newTop = Math.max(newTop, reflow.moved[floor]);
        newTop = Math.min(Math.max(newTop, spare), reflow.newCursorRow);
        for (int i = 0; i < marks.length; i++) {
            long index = marks[i] - history.first();
            if (index >= 0 && index <= all.size()) {
                marks[i] = history.first() + reflow.moved[(int) index];
            }
        }
        history.replace(result.subList(0, newTop));
        int end = Math.min(newTop + rows, result.size());
        buffer.replace(columns, rows, result.subList(newTop, end));
        return new Place(reflow.newCursorColumn, reflow.newCursorRow - newTop, reflow.full);
    }

    /// Resizes the alternate screen, whose program paints it anew.
    static void cut(ScreenBuffer buffer, int columns, int rows) {
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < Math.min(rows, buffer.rows()); i++) {
            buffer.row(i).resize(columns);
            kept.add(buffer.row(i));
        }
        buffer.replace(columns, rows, kept);
    }

    private static int lastUsed(ScreenBuffer buffer) {
        int last = buffer.rows() - 1;
        while (last > 0 && buffer.row(last).length() == 0) {
            last--;
        }
        return last;
    }

    private void keep() {
        to.addAll(from);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = i;
        }
        newCursorRow = cursorRow;
        newCursorColumn = Math.min(cursorColumn, columns - 1);
        full = cursorColumn == columns;
    }

    private void wrap() {
        int first = 0;
        while (first < from.size()) {
            int last = first;
            while (from.get(last).wrapped() && last + 1 < from.size() && last + 1 != floor) {
                last++;
            }
            Row row = from.get(first);
            boolean cut = last + 1 == floor && from.get(last).wrapped();
            if (first == last && end(first) <= columns) {
                row.resize(columns);
                to.add(row);
                moved[first] = to.size() - 1;
                if (first == cursorRow) {
                    place(cursorColumn);
                }
            } else {
                add();
                for (int i = first; i <= last; i++) {
                    lay(i);
                }
            }
            if (cut) {
                to.getLast().wrapBehindAll();
            }
            first = last + 1;
        }
        moved[from.size()] = to.size();
    }

    /// Appends the cells of old row `index` to the last new row, and to further ones.
    private void lay(int index) {
        Row source = from.get(index);
        int end = end(index);
        int column = 0;
        moved[index] = to.size() - 1;
        while (column < end) {
            Row target = to.getLast();
            int count = fitting(source, column, end, columns - target.length());
            if (count > 0) {
                if (column == 0) {
                    moved[index] = to.size() - 1;
                }
                if (index == cursorRow && cursorColumn >= column && cursorColumn < column + count) {
                    place(target.length() + cursorColumn - column);
                }
                target.append(source, column, count);
                column += count;
            } else if (target.length() > 0) {
                target.wrapBehindAll();
                add();
            } else {
                target.put(0, ' ', 1, source.look(column)); // one column has no room for a wide one
                column += 2;
            }
        }
        if (index == cursorRow && cursorColumn >= end) {
            place(to.getLast().length() + cursorColumn - end);
        }
    }

    private void place(int column) {
        newCursorRow = to.size() - 1;
        newCursorColumn = Math.min(column, columns - 1);
        full = column == columns && to.getLast().length() == columns;
    }

    private void add() {
        to.add(new Row(columns));
    }

    /// Blanks at the end of a row are nothing, unless the cursor stands behind them: somebody has
    /// just typed them.
    private int end(int index) {
        Row row = from.get(index);
        int typed = index == cursorRow ? Math.min(cursorColumn, row.length()) : 0;
        return Math.max(RowReader.end(row), typed);
    }

    /// How many cells from `column` on go into `room` cells without cutting a wide character.
    private static int fitting(Row source, int column, int end, int room) {
        int count = Math.min(end - column, room);
        boolean cut = count > 0 && column + count < end && source.cell(column + count) == Row.TAIL;
        return cut ? count - 1 : count;
    }
}
