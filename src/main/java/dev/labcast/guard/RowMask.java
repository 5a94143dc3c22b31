package dev.labcast.guard;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What of one terminal row is `masked` and what is `withheld` (not shown yet, as if nothing stood
/// there), by its chars, and how the row looks then. A mask with nothing behind it has a fixed
/// width, so that it does not tell how long the text was; one in the midst of a row must fill the
/// same cells. Used by one thread.
final class RowMask {
    static final String BLOCK = "▒";
    private static final int WIDTH = 8;
    private static final Style LOOK = new Style(Style.DEFAULT, Style.DEFAULT, Style.MASK);

    private final BitSet masked = new BitSet();
    private final BitSet withheld = new BitSet();

    void mask(int from, int to) {
        masked.set(from, to);
    }

    void withhold(int from, int to) {
        withheld.set(from, to);
    }

    boolean hides(int at) {
        return masked.get(at) || withheld.get(at);
    }

    boolean isEmpty() {
        return masked.isEmpty() && withheld.isEmpty();
    }

    /// The row as it may be seen on a screen of `columns`.
    Line applied(Line row, int columns) {
        if (isEmpty()) {
            return row;
        }
        Painter painter = new Painter();
        int open = row.wrapped() ? row.text().length() : openEnd(row.text());
        int at = 0;
        for (Run run : row.runs()) {
            for (int i = 0; i < run.text().length() && at + i < open; i += step(run)) {
                piece(run, i, at + i, painter);
            }
            at += run.text().length();
        }
        if (open < row.text().length() && masked.nextSetBit(open) >= 0) {
            painter.add(BLOCK.repeat(Math.max(1, Math.min(WIDTH, columns - painter.cells))), LOOK);
        }
        return new Line(painter.finish(), row.wrapped());
    }

    /// The cursor as it may be seen on this row: it does not stand behind an open mask.
    Cursor applied(Line row, Cursor cursor, int columns) {
        if (isEmpty() || row.wrapped()) {
            return cursor;
        }
        int open = openEnd(row.text());
        if (open >= row.text().length()) {
            return cursor;
        }
        int cells = cellsUpTo(row, open);
        boolean mask = masked.nextSetBit(open) >= 0;
        int last = Math.min(columns - 1, cells + (mask ? WIDTH : 0));
        return cursor.column() > cells ? new Cursor(last, cursor.row(), cursor.visible()) : cursor;
    }

    private static int step(Run run) {
        return run.divisible() ? 1 : run.text().length();
    }

    private void piece(Run run, int i, int at, Painter painter) {
        int cells = run.divisible() ? 1 : run.cells();
        int chars = step(run);
        if (hits(masked, at, chars)) {
            painter.add(BLOCK.repeat(cells), LOOK);
        } else if (hits(withheld, at, chars)) {
            painter.add(" ".repeat(cells), Style.PLAIN);
        } else if (run.divisible()) {
            painter.add(run.text().substring(i, i + 1), run.style());
        } else {
            painter.add(run);
        }
    }

    private static boolean hits(BitSet set, int at, int chars) {
        int next = set.nextSetBit(at);
        return next >= 0 && next < at + chars;
    }

    /// A row of these words, as a mask looks.
    static Line line(String words) {
        return new Line(List.of(Run.of(words, LOOK)), false);
    }

    /// Where the row's end begins that holds nothing but masked, withheld and blank chars, from its
    /// first masked or withheld one on; the text's length if there is no such end.
    private int openEnd(String text) {
        int i = text.length();
        int first = i;
        while (i > 0) {
            boolean hidden = masked.get(i - 1) || withheld.get(i - 1);
            if (!hidden && text.charAt(i - 1) != ' ') {
                break;
            }
            i--;
            first = hidden ? i : first;
        }
        return first;
    }

    /// The cells that the chars of `row` before `end` fill.
    static int cellsUpTo(Line row, int end) {
        int cells = 0;
        int at = 0;
        for (Run run : row.runs()) {
            if (end < at + run.text().length()) {
                return cells + (run.divisible() ? end - at : 0);
            }
            at += run.text().length();
            cells += run.cells();
        }
        return cells;
    }

    /// Joins neighbouring pieces of one look into runs.
    private static final class Painter {
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Style style = Style.PLAIN;
        private int cells;

        void add(String more, Style look) {
            if (!look.equals(style)) {
                flush();
                style = look;
            }
            text.append(more);
            cells += more.length();
        }

        void add(Run whole) {
            flush();
            runs.add(whole);
            cells += whole.cells();
        }

        List<Run> finish() {
            flush();
            return runs;
        }

        private void flush() {
            if (!text.isEmpty()) {
                runs.add(Run.of(text.toString(), style));
                text.setLength(0);
            }
        }
    }
}
