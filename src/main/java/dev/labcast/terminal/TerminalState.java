package dev.labcast.terminal;

/// Everything a control function can change: the two screens, the cursor, the pen, tabs, character
/// sets and modes. Positions are 0-based cells of the whole screen. `pendingWrap`: the last column
/// was just written and the next character goes to the next row (VT220's "last column flag").
/// Guarded by the terminal's lock.
final class TerminalState {
    final Modes modes = new Modes();
    final Pen pen = new Pen();
    final Charsets charsets = new Charsets();
    final Tabs tabs;
    final ScreenBuffer main;
    final ScreenBuffer alternate;

    int column;
    int row;
    boolean pendingWrap;

    private ScreenBuffer active;
    private SavedCursor savedOnMain = SavedCursor.home();
    private SavedCursor savedOnAlternate = SavedCursor.home();

    TerminalState(int columns, int rows, int historyLines) {
        main = new ScreenBuffer(columns, rows, new Scrollback(historyLines));
        alternate = new ScreenBuffer(columns, rows, new Scrollback(0));
        tabs = new Tabs(columns);
        active = main;
    }

    ScreenBuffer screen() {
        return active;
    }

    boolean onAlternate() {
        return active == alternate;
    }

    int columns() {
        return active.columns();
    }

    int rows() {
        return active.rows();
    }

    Row line() {
        return active.row(row);
    }

    void moveTo(int newColumn, int newRow) {
        column = Math.clamp(newColumn, 0, columns() - 1);
        row = Math.clamp(newRow, 0, rows() - 1);
        pendingWrap = false;
    }

    /// CUP: relative to the region's top, and held in it, in origin mode.
    void address(int newColumn, int newRow) {
        if (modes.origin) {
            moveTo(newColumn, Math.clamp(active.top() + newRow, active.top(), active.bottom()));
        } else {
            moveTo(newColumn, newRow);
        }
    }

    /// The cursor's row as [#address] counts.
    int addressedRow() {
        return modes.origin ? row - active.top() : row;
    }

    /// CUU: stops at the region's top if it starts below that.
    void up(int count) {
        int stop = row >= active.top() ? active.top() : 0;
        moveTo(column, Math.max(row - count, stop));
    }

    /// CUD: stops at the region's bottom if it starts above that.
    void down(int count) {
        int stop = row <= active.bottom() ? active.bottom() : rows() - 1;
        moveTo(column, Math.min(row + count, stop));
    }

    /// HT and CHT. A full row stays full: xterm keeps the pending wrap.
    void tab(int count) {
        int last = columns() - 1;
        for (int i = 0; i < count && column < last; i++) {
            column = tabs.next(column, last);
        }
    }

    void tabBack(int count) {
        int to = column;
        for (int i = 0; i < count && to > 0; i++) {
            to = tabs.previous(to);
        }
        moveTo(to, row);
    }

    /// IND: scrolls when the cursor is on the region's last row.
    void index() {
        if (row == active.bottom()) {
            active.scrollUp(1, pen.blank());
        } else if (row < rows() - 1) {
            row++;
        }
        pendingWrap = false;
    }

    /// RI: scrolls back when the cursor is on the region's first row.
    void reverseIndex() {
        if (row == active.top()) {
            active.scrollDown(1, pen.blank());
        } else if (row > 0) {
            row--;
        }
        pendingWrap = false;
    }

    /// To the next row because this one has no room; `goesOn` when what follows is of its line.
    void wrap(boolean goesOn) {
        line().wrapped(goesOn);
        column = 0;
        index();
    }

    boolean inRegion() {
        return row >= active.top() && row <= active.bottom();
    }

    void saveCursor() {
        SavedCursor saved =
                new SavedCursor(
                        column, row, pendingWrap, pen.packed(), charsets.copy(), modes.origin);
        if (onAlternate()) {
            savedOnAlternate = saved;
        } else {
            savedOnMain = saved;
        }
    }

    void restoreCursor() {
        SavedCursor saved = onAlternate() ? savedOnAlternate : savedOnMain;
        moveTo(saved.column(), saved.row());
        pendingWrap = saved.pendingWrap() && column == columns() - 1;
        pen.restore(saved.look());
        charsets.load(saved.charsets());
        modes.origin = saved.origin();
    }

    /// The scrolling region stays as it is, as in xterm.
    void useAlternate(boolean yes) {
        ScreenBuffer next = yes ? alternate : main;
        next.margins(active.top(), active.bottom());
        active = next;
        moveTo(column, row);
    }

    void softReset() {
        modes.softReset();
        pen.reset();
        charsets.reset();
        active.margins(0, rows() - 1);
        if (onAlternate()) {
            savedOnAlternate = SavedCursor.home();
        } else {
            savedOnMain = SavedCursor.home();
        }
        pendingWrap = false;
    }

    /// RIS. As in xterm the history goes too.
    void reset() {
        softReset();
        useAlternate(false);
        savedOnMain = SavedCursor.home();
        savedOnAlternate = SavedCursor.home();
        modes.reset();
        tabs.reset(columns());
        main.clear(Pen.PLAIN);
        main.history().clear();
        alternate.clear(Pen.PLAIN);
        moveTo(0, 0);
    }

    /// The main screen is re-wrapped, the alternate one is cut at its right and lower edge. `marks`
    /// move with their rows; nothing from above the first of them comes back.
    void resize(int columns, int rows, long[] marks) {
        SavedCursor saved = savedOnMain; // may be from a larger screen
        int onScreenColumn = onAlternate() ? Math.min(saved.column(), columns() - 1) : column;
        int onScreenRow = onAlternate() ? Math.min(saved.row(), rows() - 1) : row;
        boolean behind = onAlternate() ? saved.pendingWrap() : pendingWrap;
        Reflow.Cursor before = new Reflow.Cursor(behind ? columns() : onScreenColumn, onScreenRow);
        Reflow.Place place = Reflow.resize(main, columns, rows, before, marks);
        if (onAlternate()) {
            savedOnMain = savedOnMain.at(place.column(), place.row(), place.full());
        } else {
            column = place.column();
            row = place.row();
        }
        Reflow.cut(alternate, columns, rows);
        tabs.resize(columns);
        moveTo(column, row);
        pendingWrap = !onAlternate() && place.full();
    }
}
