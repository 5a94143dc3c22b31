package dev.labcast.twitch.bridge;

import dev.labcast.session.Activity;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.List;

/// A log in memory, as far as a test has told it.
final class FoldedLog {
    static final Vocabulary WORDS =
            new Vocabulary(List.of(new Activity("debugging", "Debugging", "d", "#c0392b")));

    private SessionState state = SessionState.initial();

    Entry add(SessionEvent event) {
        Entry entry = new Entry(state.entries(), state.entries(), event);
        state = state.evolve(entry);
        return entry;
    }

    SessionState state() {
        return state;
    }
}
