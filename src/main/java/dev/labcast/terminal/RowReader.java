package dev.labcast.terminal;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import java.util.ArrayList;
import java.util.List;

/// Turns the cells of a row into a [Line]. Trailing blanks that nobody can see are left out. A
/// wrapped row keeps the blanks that were written, since they stand between two words of one line.
final class RowReader {
    private RowReader() {}

    static Line read(Row row, StyleCache styles) {
        int end = end(row);
        if (end == 0 && !row.wrapped()) {
            return Line.EMPTY;
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder(end);
        int column = 0;
        while (column < end) {
            long look = row.look(column);
            int cell = row.cell(column);
            if (divisible(cell)) {
                text.setLength(0);
                do {
                    text.append(cell == 0 ? ' ' : (char) cell);
                    column++;
                    cell = column < end ? row.cell(column) : Row.TAIL;
                } while (divisible(cell) && row.look(column) == look);
                runs.add(Run.of(text.toString(), styles.style(look)));
            } else {
                int width = (cell & Row.WIDE) != 0 ? 2 : 1;
                runs.add(new Run(row.text(column), width, styles.style(look)));
                column += width;
            }
        }
        return new Line(runs, row.wrapped());
    }

    static int end(Row row) {
        int end = row.length();
        while (end > 0 && invisible(row, end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean invisible(Row row, int column) {
        int cell = row.cell(column);
        boolean blank = cell == 0 || (cell == ' ' && !row.wrapped());
        return blank && !Pen.seenOnBlank(row.look(column));
    }

    private static boolean divisible(int cell) {
        return cell < 0x10000;
    }
}
