package dev.labcast.web.live;

import dev.labcast.session.Pane;
import dev.labcast.session.SessionState;
import dev.labcast.session.Terminal;
import java.util.Optional;
import java.util.Set;

/// All that a page is told at one moment: after `entries` entries of the log, `now` ms into the
/// session. A pane that is not on stage is not in it. Immutable; any thread.
record Live(
        long entries,
        long now,
        Head head,
        Optional<Terminal> terminal,
        Optional<NotePart> notebook,
        Optional<PlotPart> plots) {

    /// `panes` are those that may be seen.
    static Live of(SessionState state, Set<Pane> panes, NoteReader reader) {
        return new Live(
                state.entries(),
                state.now(),
                Head.of(state, panes),
                panes.contains(Pane.TERMINAL) ? Optional.of(state.terminal()) : Optional.empty(),
                panes.contains(Pane.NOTEBOOK)
                        ? Optional.of(reader.around(state.notebook(), state.plots()))
                        : Optional.empty(),
                panes.contains(Pane.PLOTS) ? Optional.of(PlotPart.of(state)) : Optional.empty());
    }

    /// Whether the picture of that plot is to be seen somewhere.
    boolean shows(long plot) {
        return plots.isPresent() || notebook.filter(part -> part.shows(plot)).isPresent();
    }
}
