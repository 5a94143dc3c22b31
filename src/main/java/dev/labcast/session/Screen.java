package dev.labcast.session;

import java.util.Collections;
import java.util.List;

/// A terminal screen: `columns` by `rows` cells, exactly `rows` lines from top to bottom. Used for
/// the private screen (in a draft) and the public one (in the log's fold). Immutable; any thread.
public record Screen(int columns, int rows, List<Line> lines, Cursor cursor) {
    public static final Screen BLANK = blank(80, 24);

    public Screen {
        if (columns < 1 || rows < 1 || lines.size() != rows) {
            throw new IllegalArgumentException(
                    "a screen of "
                            + columns
                            + "x"
                            + rows
                            + " cells cannot hold "
                            + lines.size()
                            + " lines");
        }
        lines = List.copyOf(lines);
    }

    public static Screen blank(int columns, int rows) {
        return new Screen(columns, rows, Collections.nCopies(rows, Line.EMPTY), Cursor.HOME);
    }

    /// The rows' texts joined by newlines, trailing blank rows left out; for tests and searching.
    public String text() {
        StringBuilder text = new StringBuilder();
        int last = rows;
        while (last > 0 && lines.get(last - 1).text().isBlank()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            if (i > 0) {
                text.append('\n');
            }
            text.append(lines.get(i).text().stripTrailing());
        }
        return text.toString();
    }
}
