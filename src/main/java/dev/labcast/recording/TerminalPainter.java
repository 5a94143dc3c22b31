package dev.labcast.recording;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import java.util.List;

/// Turns screens into the bytes that make a terminal show them: knows what the terminal shows now
/// and writes the difference (ECMA-48: CUP, EL, SGR; VT100 autowrap, by which a terminal learns
/// that two rows are one line). Lines that scrolled off are really scrolled off, so that a player
/// has them in its scroll-back. What no output can bring about is a lowest row that goes on in a
/// row that is not there; such a row comes out as one that ends. One thread.
final class TerminalPainter {
    private final PaintedText out = new PaintedText();
    private Screen shown;

    TerminalPainter(Screen shown) {
        this.shown = shown;
    }

    Screen shown() {
        return shown;
    }

    /// Forgets what is shown: the terminal is blank and of this size.
    void resized(int columns, int rows) {
        shown = Screen.blank(columns, rows);
    }

    /// The output that leads to `next`, which has the size of what is shown, with `scrolled`
    /// leaving at the top on the way. `whole` paints every row whether it changed or not.
    String paint(Screen next, List<Line> scrolled, boolean whole) {
        Tape tape = new Tape(scrolled, next.lines());
        paintRows(tape.first(next.rows()), false);
        if (!scrolled.isEmpty()) {
            scroll(tape, scrolled.size());
        }
        if (whole) {
            paintRows(next.lines(), true);
        }
        if (next.cursor().visible() != shown.cursor().visible() || whole) {
            out.raw(next.cursor().visible() ? "\u001b[?25h" : "\u001b[?25l");
        }
        out.style(Style.PLAIN);
        out.moveTo(next.cursor().row(), next.cursor().column());
        shown = next;
        return out.take();
    }

    /// Brings the rows to `lines` without scrolling.
    private void paintRows(List<Line> lines, boolean whole) {
        boolean wrapsIn = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line old = shown.lines().get(i);
            if (wrapsIn) {
                wrapInto(lines.get(i - 1), line);
                rest(line, 0, shown.columns());
            } else if (whole || line.wrapped() || old.wrapped()) {
                if (!whole && line.equals(old)) {
                    continue;
                }
                out.moveTo(i, 0);
                rest(line, 0, shown.columns());
            } else if (!line.equals(old)) {
                paintFrom(i, new CommonPrefix(old, line), old);
                continue;
            }
            wrapsIn = i + 1 < lines.size() && canWrap(line);
        }
    }

    private void paintFrom(int row, CommonPrefix prefix, Line old) {
        out.moveTo(row, prefix.cells());
        rest(prefix.rest(), prefix.cells(), Math.max(old.cells(), prefix.cells()));
    }

    /// Scrolls the tape on by `count` lines from a screen that shows its first ones.
    private void scroll(Tape tape, int count) {
        int bottom = shown.rows() - 1;
        Line above = tape.get(bottom);
        out.moveTo(bottom, 0);
        if (canWrap(above)) {
            rest(above, 0, shown.columns());
        }
        for (int i = bottom + 1; i <= bottom + count; i++) {
            Line line = tape.get(i);
            if (canWrap(above)) {
                wrapInto(above, line);
            } else {
                out.style(Style.PLAIN);
                out.raw("\r\n");
            }
            rest(line, 0, shown.columns());
            above = line;
        }
    }

    /// Writes `line`, which starts at cell `from`, and blanks what lies behind it up to cell
    /// `until`.
    private void rest(Line line, int from, int until) {
        out.runs(line.runs());
        if (from + line.cells() < until) {
            out.style(Style.PLAIN);
            out.raw("\u001b[K");
        }
    }

    /// Whether a terminal can be made to wrap behind `line`: by any character when it fills its
    /// row, else by a wide one that does not fit into the last cell.
    private boolean canWrap(Line line) {
        return line.wrapped() && (line.cells() >= shown.columns() || shown.columns() > 1);
    }

    /// The cursor stands behind `above`; makes the terminal wrap, and leaves the cursor where
    /// `line` begins. A character that comes there anyway does it, else a blank.
    private void wrapInto(Line above, Line line) {
        boolean full = above.cells() >= shown.columns();
        boolean wide = !line.runs().isEmpty() && isWide(line.runs().getFirst());
        if (!full) {
            out.column(shown.columns() - 1);
        }
        if (line.runs().isEmpty() || !full && !wide) {
            out.style(Style.PLAIN);
            out.raw(full ? " \r" : "\u3000\r");
        }
    }

    private static boolean isWide(Run run) {
        return run.cells() == 2 && !(run.divisible() && run.text().length() == 2);
    }
}
