package dev.labcast.terminal;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.List;

/// Takes immutable pictures of the terminal. During synchronized output (DEC mode 2026) it keeps
/// showing the picture from before. Guarded by the terminal's lock.
final class ScreenCamera {
    /// Chars after which a program that never ends its synchronized output is shown again; there is
    /// no clock here. A full repaint of a large screen in true colour is about half of it.
    private static final int LONGEST_FREEZE = 1 << 18;

    private final TerminalState state;
    private final StyleCache styles = new StyleCache();
    private Screen picture;
    private boolean stale;
    private long top;
    private int patience;

    ScreenCamera(TerminalState state) {
        this.state = state;
        this.picture = Screen.blank(state.columns(), state.rows());
    }

    StyleCache styles() {
        return styles;
    }

    void touched() {
        stale = true;
    }

    Screen screen() {
        if (!frozen() && stale) {
            picture = take();
            stale = false;
        }
        return picture;
    }

    /// Absolute number of the row at the top of the main screen in the picture.
    long top() {
        return frozen() ? top : state.main.history().next();
    }

    boolean frozen() {
        return patience > 0 && state.modes.synchronizedOutput;
    }

    void freeze() {
        if (!frozen()) {
            stale = true;
            screen();
            top = state.main.history().next();
            patience = LONGEST_FREEZE;
            state.modes.synchronizedOutput = true;
        }
    }

    void thaw() {
        stale = true;
        state.modes.synchronizedOutput = false;
    }

    /// `chars` more have been fed.
    void wait(int chars) {
        patience = Math.max(patience - chars, 0);
        if (patience == 0) {
            thaw();
        }
    }

    private Screen take() {
        ScreenBuffer buffer = state.screen();
        List<Line> lines = new ArrayList<>(buffer.rows());
        boolean same = picture.columns() == buffer.columns() && picture.rows() == buffer.rows();
        for (int i = 0; i < buffer.rows(); i++) {
            Line line = buffer.row(i).line(styles);
            lines.add(line);
            same = same && picture.lines().get(i) == line;
        }
        Cursor cursor = new Cursor(state.column, state.row, state.modes.cursorVisible);
        if (same && cursor.equals(picture.cursor())) {
            return picture;
        }
        return new Screen(buffer.columns(), buffer.rows(), lines, cursor);
    }
}
