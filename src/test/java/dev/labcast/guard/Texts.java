package dev.labcast.guard;

import dev.labcast.session.Line;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.TerminalChange;

/// All text that an event carries, rows of one change joined both with and without line ends.
final class Texts {
    private Texts() {}

    static String of(SessionEvent event) {
        if (!(event instanceof SessionEvent.TerminalPainted(var change))) {
            return event.toString();
        }
        StringBuilder rows = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        for (Line line : change.scrolled()) {
            rows.append(line.text()).append('\n');
            joined.append(line.text());
        }
        for (TerminalChange.Row row : change.changed()) {
            rows.append(row.line().text()).append('\n');
            joined.append(row.line().text());
        }
        return rows.append(joined).toString();
    }
}
