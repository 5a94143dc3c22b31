package dev.labcast.app.redact;

import dev.labcast.guard.Cleared;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent.TerminalPainted;
import dev.labcast.session.TerminalChange;
import java.util.ArrayList;
import java.util.List;

/// The public terminal as the guard's changes paint it. Used by one thread.
final class PublicScreen {
    private Screen screen;

    PublicScreen(int columns, int rows) {
        screen = Screen.blank(columns, rows);
    }

    /// What scrolled off by this, oldest first.
    List<Line> take(Cleared cleared) {
        if (cleared.event() instanceof TerminalPainted(TerminalChange change)) {
            screen = painted(change);
            return change.scrolled();
        }
        return List.of();
    }

    private Screen painted(TerminalChange change) {
        boolean resized = change.columns() != screen.columns() || change.rows() != screen.rows();
        Screen before = resized ? Screen.blank(change.columns(), change.rows()) : screen;
        List<Line> lines = new ArrayList<>(before.lines());
        change.changed().forEach(row -> lines.set(row.index(), row.line()));
        return new Screen(change.columns(), change.rows(), lines, change.cursor());
    }

    Screen screen() {
        return screen;
    }

    /// The lines' texts up to the last one that is not blank; a row that goes on in the next one is
    /// not joined with it.
    static String text(List<Line> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).text().isBlank()) {
            end--;
        }
        return String.join("\n", lines.subList(0, end).stream().map(Line::text).toList());
    }
}
