package dev.labcast.audit.erase;

import dev.labcast.session.Entry;
import dev.labcast.session.EventTexts;
import dev.labcast.session.History;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Terminal;
import java.util.List;
import java.util.OptionalLong;

/// Reads a log again, state by state, as stage and review do, and looks for the needles in each: on
/// the screen and the rows that scrolled off, in the notebook, in every text of every event. It
/// knows nothing of how they were taken out. Used by one thread.
final class FoldSearch {
    private static final int ROWS_ABOVE = 400;
    private static final int WIDEST_INDENT = 6;

    private final Needles needles;
    private long states;
    private OptionalLong found = OptionalLong.empty();

    FoldSearch(Needles needles) {
        this.needles = needles;
    }

    /// The number of the first entry after which one of them stands somewhere; empty if none ever
    /// does.
    OptionalLong first(List<Entry> entries) {
        SessionState state = SessionState.initial();
        for (Entry entry : entries) {
            state = state.evolve(entry);
            states++;
            if (isIn(entry.event(), state)) {
                found = OptionalLong.of(entry.seq());
                return found;
            }
        }
        return found;
    }

    /// How many states were read.
    long states() {
        return states;
    }

    private boolean isIn(SessionEvent event, SessionState state) {
        return switch (event) {
            case SessionEvent.TerminalPainted _ -> isOn(state.terminal());
            case SessionEvent.NotebookOpened(var name, var _) ->
                    needles.stand(name) || needles.stand(state.notebook().text());
            case SessionEvent.NotebookSpliced _ -> needles.stand(state.notebook().text());
            case SessionEvent _ -> isInTexts(event);
        };
    }

    private boolean isInTexts(SessionEvent event) {
        boolean[] stands = new boolean[1];
        new EventTexts(
                        text -> {
                            stands[0] |= needles.stand(text);
                            return text;
                        })
                .of(event);
        return stands[0];
    }

    private boolean isOn(Terminal terminal) {
        Screen screen = terminal.screen();
        History<Line> above = terminal.scrollback();
        StringBuilder soft = new StringBuilder();
        StringBuilder hard = new StringBuilder();
        boolean goesOn = false;
        for (int i = Math.max(0, above.size() - ROWS_ABOVE); i < above.size(); i++) {
            goesOn = add(above.get(i), screen.columns(), goesOn, soft, hard);
        }
        for (Line line : screen.lines()) {
            goesOn = add(line, screen.columns(), goesOn, soft, hard);
        }
        return needles.stand(soft.toString()) || needles.stand(hard.toString());
    }

    private static boolean add(
            Line line, int columns, boolean goesOn, StringBuilder soft, StringBuilder hard) {
        String text = line.text();
        soft.append(text).append(line.wrapped() ? "" : "\n");
        boolean full = line.wrapped() || line.cells() >= columns;
        hard.append(goesOn ? withoutIndent(text) : text).append(full ? "" : "\n");
        return full;
    }

    private static String withoutIndent(String text) {
        int i = 0;
        while (i < text.length() && i < WIDEST_INDENT && text.charAt(i) == ' ') {
            i++;
        }
        return text.substring(i);
    }
}
