package dev.labcast.guard;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;

/// Terminal frames for tests, as a terminal pane would submit them.
final class Frames {
    static final int COLUMNS = 80;
    static final int ROWS = 10;

    private Frames() {}

    /// `rows` from the top, the cursor behind the last one.
    static Draft.TerminalFrame of(String... rows) {
        return frame(false, List.of(), rows);
    }

    static Draft.TerminalFrame typed(String... rows) {
        return frame(true, List.of(), rows);
    }

    /// The text wrapped by the terminal at its last column.
    static Draft.TerminalFrame wrapped(boolean typing, String text) {
        List<Line> lines = wrap(text);
        int last = lines.size() - 1;
        return frame(typing, List.of(), lines, new Cursor(lines.get(last).cells(), last, true));
    }

    static Draft.TerminalFrame frame(boolean typing, List<Line> scrolled, String... rows) {
        List<Line> lines = new ArrayList<>();
        for (String row : rows) {
            lines.add(line(row));
        }
        int last = Math.max(0, rows.length - 1);
        int column = rows.length == 0 ? 0 : Math.min(COLUMNS - 1, rows[last].length());
        return frame(typing, scrolled, lines, new Cursor(column, last, true));
    }

    static Draft.TerminalFrame frame(
            boolean typing, List<Line> scrolled, List<Line> lines, Cursor cursor) {
        List<Line> all = new ArrayList<>(lines);
        while (all.size() < ROWS) {
            all.add(Line.EMPTY);
        }
        return new Draft.TerminalFrame(new Screen(COLUMNS, ROWS, all, cursor), scrolled, 0, typing);
    }

    static Line line(String text) {
        String kept = text.stripTrailing();
        return kept.isEmpty() ? Line.EMPTY : new Line(List.of(Run.of(kept, Style.PLAIN)), false);
    }

    /// A line whose every char has another colour than the one before it.
    static Line colourful(String text) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            runs.add(Run.of(text.substring(i, i + 1), new Style(i % 16, Style.DEFAULT, 0)));
        }
        return new Line(runs, false);
    }

    static List<Line> wrap(String text) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); at += COLUMNS) {
            int end = Math.min(text.length(), at + COLUMNS);
            Run run = Run.of(text.substring(at, end), Style.PLAIN);
            lines.add(new Line(List.of(run), end < text.length()));
        }
        return lines;
    }
}
