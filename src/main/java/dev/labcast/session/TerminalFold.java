package dev.labcast.session;

import java.util.Arrays;
import java.util.List;

/// A terminal while changes are painted on it: rows are set in place, so that a thousand changes
/// cost no thousand screens. Lives for one call of [SessionState#evolve] on one thread.
final class TerminalFold {
    private int columns;
    private Line[] rows;
    private Cursor cursor;
    private History<Line> scrollback;
    private long skipped;

    TerminalFold(Terminal terminal) {
        Screen screen = terminal.screen();
        columns = screen.columns();
        rows = screen.lines().toArray(Line[]::new);
        cursor = screen.cursor();
        scrollback = terminal.scrollback();
        skipped = terminal.skipped();
    }

    /// A change of size starts from a blank screen.
    void paint(TerminalChange change) {
        for (Line line : change.scrolled()) {
            scrollback = scrollback.plus(line);
        }
        skipped += change.skipped();
        if (change.columns() != columns || change.rows() != rows.length) {
            columns = change.columns();
            rows = new Line[change.rows()];
            Arrays.fill(rows, Line.EMPTY);
        }
        for (TerminalChange.Row row : change.changed()) {
            rows[row.index()] = row.line();
        }
        cursor = change.cursor();
    }

    /// The terminal as it is now.
    Terminal terminal() {
        Screen screen = new Screen(columns, rows.length, List.of(rows), cursor);
        return new Terminal(screen, scrollback, skipped);
    }
}
