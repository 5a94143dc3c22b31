package dev.labcast.app;

import dev.labcast.fx.Coalescer;
import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;

/// The stage as an output of the log: brings the newest state to the JavaFX thread, once per turn.
final class StageOutput implements Output {
    private final Coalescer<SessionState> newest;

    StageOutput(Coalescer<SessionState> newest) {
        this.newest = newest;
    }

    @Override
    public String name() {
        return "the stage";
    }

    @Override
    public void take(Entry entry, SessionState after) {
        newest.offer(after);
    }
}
