package dev.labcast.pane.terminal;

import dev.labcast.session.Line;
import dev.labcast.session.Run;

/// From columns of a line to its text and back. Pure; any thread.
final class Cells {
    private Cells() {}

    /// The text in the columns `from` (inclusive) to `to` (exclusive); a wide character belongs to
    /// the range if its first cell does. Columns past the end of the line hold nothing.
    static String text(Line line, int from, int to) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (Run run : line.runs()) {
            int end = column + run.cells();
            if (run.divisible()) {
                int first = Math.max(from, column);
                int last = Math.min(to, end);
                if (first < last) {
                    text.append(run.text(), first - column, last - column);
                }
            } else if (from <= column && column < to) {
                text.append(run.text());
            }
            column = end;
        }
        return text.toString();
    }

    /// For each char of [Line#text] the column it starts in, and after the last one the line's
    /// width in columns.
    static int[] columns(Line line) {
        int[] columns = new int[line.text().length() + 1];
        int at = 0;
        int column = 0;
        for (Run run : line.runs()) {
            boolean divisible = run.divisible();
            for (int i = 0; i < run.text().length(); i++) {
                columns[at++] = divisible ? column + i : column;
            }
            column += run.cells();
        }
        columns[at] = column;
        return columns;
    }
}
