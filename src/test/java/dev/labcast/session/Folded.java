package dev.labcast.session;

import java.util.List;

/// Folds events for tests: the n-th given event happens at the time given with it.
final class Folded {
    private SessionState state = SessionState.initial();

    Folded at(long time, SessionEvent event) {
        state = state.evolve(new Entry(state.entries(), time, event));
        return this;
    }

    Folded cue(long time, Cue cue) {
        List<SessionEvent> events = Cues.decide(state, cue, time, "s" + state.entries());
        events.forEach(event -> at(time, event));
        return this;
    }

    SessionState state() {
        return state;
    }

    /// `id activity start-end` of every segment, an open end as `…`.
    List<String> segments() {
        return state.segments().list().stream()
                .map(s ->
                        s.id()
                                + " "
                                + s.activity()
                                + " "
                                + s.start()
                                + "-"
                                + (s.open() ? "…" : String.valueOf(s.end().getAsLong())))
                .toList();
    }
}
