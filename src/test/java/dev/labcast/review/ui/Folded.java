package dev.labcast.review.ui;

import dev.labcast.review.Timeline;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.PlotImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A session written down event by event, in memory.
final class Folded {
    private final List<Entry> entries = new ArrayList<>();

    /// Adds `events` at `ms`.
    Folded at(long ms, SessionEvent... events) {
        for (SessionEvent event : events) {
            entries.add(new Entry(entries.size(), ms, event));
        }
        return this;
    }

    /// The fold up to `ms`, from the very beginning.
    SessionState state(long ms) {
        SessionState state = SessionState.initial();
        for (Entry entry : entries) {
            if (entry.at() <= ms) {
                state = state.evolve(entry);
            }
        }
        return state;
    }

    long length() {
        return entries.isEmpty() ? 0 : entries.getLast().at();
    }

    Landmarks landmarks() {
        return Landmarks.of(entries, length());
    }

    ReviewedSession session(
            Vocabulary vocabulary, PlotImages images, List<String> warnings, boolean live) {
        return new ReviewedSession(
                "Why does the loss spike at step 4k?",
                vocabulary,
                new Timeline(List.copyOf(entries)),
                images,
                warnings,
                live);
    }

    ReviewedSession session(Vocabulary vocabulary) {
        return session(vocabulary, _ -> Optional.empty(), List.of(), false);
    }
}
