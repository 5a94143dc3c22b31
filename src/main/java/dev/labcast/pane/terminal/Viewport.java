package dev.labcast.pane.terminal;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Which lines the pane shows: the screen itself as it moves on, or, scrolled back, lines that stay
/// where they are while more output comes. JavaFX thread.
final class Viewport {
    private OptionalLong kept = OptionalLong.empty();

    /// Number of the line at the top of the view, as in [dev.labcast.terminal.Shot].
    long top(TerminalLines lines) {
        long live = lines.shot().top();
        return kept.isPresent() ? Math.clamp(kept.getAsLong(), lines.first(), live) : live;
    }

    /// How many lines lie below the view.
    long below(TerminalLines lines) {
        return lines.shot().top() - top(lines);
    }

    void scrollBy(long count, TerminalLines lines) {
        scrollTo(top(lines) + count, lines);
    }

    void scrollTo(long top, TerminalLines lines) {
        long live = lines.shot().top();
        kept = top >= live ? OptionalLong.empty() : OptionalLong.of(Math.max(top, lines.first()));
    }

    /// Scrolls as little as it takes to show `line`, with some lines around it.
    void reveal(long line, TerminalLines lines) {
        int rows = lines.shot().screen().rows();
        long top = top(lines);
        if (line < top || line >= top + rows) {
            scrollTo(line - rows / 2, lines);
        }
    }

    void follow() {
        kept = OptionalLong.empty();
    }

    /// What to show of `lines`.
    Screen screen(TerminalLines lines) {
        Screen live = lines.shot().screen();
        long top = top(lines);
        if (top == lines.shot().top()) {
            return live;
        }
        List<Line> shown = new ArrayList<>(lines.lines(top, top + live.rows()));
        while (shown.size() < live.rows()) {
            shown.add(Line.EMPTY);
        }
        long row = live.cursor().row() + lines.shot().top() - top;
        boolean inView = live.cursor().visible() && row < live.rows();
        Cursor cursor = new Cursor(live.cursor().column(), inView ? (int) row : 0, inView);
        return new Screen(live.columns(), live.rows(), shown, cursor);
    }
}
