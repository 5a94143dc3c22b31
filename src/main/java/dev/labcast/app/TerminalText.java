package dev.labcast.app;

import dev.labcast.session.Line;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.List;

/// A terminal's rows as lines: what was wrapped because a row was full is one line again, so that
/// two terminals of different width read the same. Rows and lines count from 0. Immutable; any
/// thread.
record TerminalText(List<String> lines, List<Integer> firstRows) {
    TerminalText {
        lines = List.copyOf(lines);
        firstRows = List.copyOf(firstRows);
    }

    /// All that viewers were shown of the terminal: what scrolled away, and the screen below it.
    static List<Line> rows(SessionState state) {
        List<Line> rows = new ArrayList<>(state.terminal().scrollback().toList());
        rows.addAll(state.terminal().screen().lines());
        return rows;
    }

    static TerminalText of(List<Line> rows) {
        List<String> lines = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int first = 0;
        for (int row = 0; row < rows.size(); row++) {
            line.append(rows.get(row).text());
            if (!rows.get(row).wrapped() || row == rows.size() - 1) {
                lines.add(line.toString());
                firsts.add(first);
                line.setLength(0);
                first = row + 1;
            }
        }
        return new TerminalText(lines, firsts);
    }

    /// The line that row `row` is in; the last one for a row beyond all.
    int lineOf(int row) {
        int line = 0;
        while (line + 1 < firstRows.size() && firstRows.get(line + 1) <= row) {
            line++;
        }
        return line;
    }
}
