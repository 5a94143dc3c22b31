package dev.labcast.app;

import dev.labcast.session.Cue;
import dev.labcast.session.Cues;
import dev.labcast.session.Entry;
import dev.labcast.session.Segments;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.List;
import java.util.function.Consumer;

/// The desk's own account of segments and marks: it decides what a cue leads to, at once and in the
/// order of the keys pressed, without waiting for the log. The events go on to the guard. Any
/// thread.
public final class SegmentBook {
    private final SessionClock clock;
    private final Consumer<SessionEvent> out;
    private SessionState state = SessionState.initial();
    private long ids;

    public SegmentBook(SessionClock clock, Consumer<SessionEvent> out) {
        this.clock = clock;
        this.out = out;
    }

    /// What came of the cue; empty if it changed nothing.
    public synchronized List<SessionEvent> cue(Cue cue) {
        long now = clock.now();
        List<SessionEvent> events = Cues.decide(state, cue, now, "s" + (ids + 1));
        if (!events.isEmpty()) {
            ids++;
        }
        for (SessionEvent event : events) {
            note(event, now);
            out.accept(event);
        }
        return events;
    }

    /// Takes account of something else that happened on the desk, such as a pane staged.
    public synchronized void note(SessionEvent event) {
        note(event, clock.now());
    }

    /// Takes account of the event and hands it on, so that book and log have the same order.
    public synchronized void happened(SessionEvent event) {
        note(event);
        out.accept(event);
    }

    public synchronized Segments segments() {
        return state.segments();
    }

    public synchronized SessionState state() {
        return state;
    }

    private void note(SessionEvent event, long now) {
        state = state.evolve(new Entry(state.entries(), now, event));
    }
}
