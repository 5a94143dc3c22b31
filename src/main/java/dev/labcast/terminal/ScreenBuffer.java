package dev.labcast.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one screen (main or alternate) and its scrolling region (DECSTBM), `top` and
/// `bottom` being the first and last row of it. Rows that leave at the top of the screen go to
/// `history`. Guarded by the terminal's lock.
final class ScreenBuffer {
    private final Scrollback history;
    private Row[] grid;
    private int columns;
    private int top;
    private int bottom;

    ScreenBuffer(int columns, int rows, Scrollback history) {
        this.history = history;
        this.columns = columns;
        this.grid = new Row[rows];
        for (int i = 0; i < rows; i++) {
            grid[i] = new Row(columns);
        }
        this.bottom = rows - 1;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return grid.length;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    Scrollback history() {
        return history;
    }

    Row row(int index) {
        return grid[index];
    }

    void margins(int first, int last) {
        top = first;
        bottom = last;
    }

    void clear(long blank) {
        clear(0, grid.length, blank);
    }

    /// Clears the rows from `first` up to, not including, `end`.
    void clear(int first, int end, long blank) {
        for (int i = first; i < end; i++) {
            beginsAnew(i);
            grid[i].clear(blank);
        }
    }

    /// Row `index` shows something else from its first cell on: no line of the history goes on in
    /// it any more.
    void beginsAnew(int index) {
        if (index == 0) {
            history.endLine();
        }
    }

    /// SU within the region.
    void scrollUp(int count, long blank) {
        int times = Math.min(count, bottom - top + 1);
        for (int i = 0; i < times; i++) {
            Row gone = grid[top];
            System.arraycopy(grid, top + 1, grid, top, bottom - top);
            @Nullable Row reused = top == 0 ? history.push(gone) : gone;
            grid[bottom] = fresh(reused, blank);
        }
    }

    /// SD within the region.
    void scrollDown(int count, long blank) {
        shiftDown(top, count, blank);
    }

    /// IL: opens `count` blank rows at `row`, which lies in the region.
    void insertRows(int row, int count, long blank) {
        shiftDown(row, count, blank);
    }

    /// DL: removes `count` rows at `row`, which lies in the region. They are not history.
    void deleteRows(int row, int count, long blank) {
        int times = Math.min(count, bottom - row + 1);
        beginsAnew(row);
        for (int i = 0; i < times; i++) {
            Row gone = grid[row];
            System.arraycopy(grid, row + 1, grid, row, bottom - row);
            grid[bottom] = fresh(gone, blank);
        }
    }

    private void shiftDown(int row, int count, long blank) {
        int times = Math.min(count, bottom - row + 1);
        beginsAnew(row);
        for (int i = 0; i < times; i++) {
            Row gone = grid[bottom];
            System.arraycopy(grid, row, grid, row + 1, bottom - row);
            grid[row] = fresh(gone, blank);
        }
    }

    private Row fresh(@Nullable Row reused, long blank) {
        Row row = reused == null || reused.columns() != columns ? new Row(columns) : reused;
        row.clear(blank);
        return row;
    }

    /// Takes these rows, top to bottom, as the screen; blank rows are added up to `rows`.
    void replace(int newColumns, int rows, List<Row> content) {
        columns = newColumns;
        grid = new Row[rows];
        for (int i = 0; i < rows; i++) {
            grid[i] = i < content.size() ? content.get(i) : new Row(newColumns);
        }
        margins(0, rows - 1);
    }
}
