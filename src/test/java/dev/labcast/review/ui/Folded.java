package dev.labcast.review.ui;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.PlotImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A session folded from events in memory, every state kept; counts how often it is asked.
final class Folded implements Replayed {
    private final List<Entry> entries = new ArrayList<>();
    private final List<SessionState> states = new ArrayList<>();
    private int asked;

    Folded at(long ms, SessionEvent... events) {
        for (SessionEvent event : events) {
            Entry entry = new Entry(entries.size(), ms, event);
            SessionState before = states.isEmpty() ? SessionState.initial() : states.getLast();
            entries.add(entry);
            states.add(before.evolve(entry));
        }
        return this;
    }

    @Override
    public SessionState at(long ms) {
        asked++;
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (entries.get(middle).at() <= ms) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? SessionState.initial() : states.get(low - 1);
    }

    @Override
    public long length() {
        return entries.isEmpty() ? 0 : entries.getLast().at();
    }

    int asked() {
        return asked;
    }

    List<Entry> entries() {
        return entries;
    }

    Landmarks landmarks() {
        return Landmarks.of(entries, length());
    }

    ReviewedSession session(
            Vocabulary vocabulary, PlotImages images, List<String> warnings, boolean live) {
        return new ReviewedSession(
                "Why does the loss spike at step 4k?",
                vocabulary,
                this,
                landmarks(),
                images,
                warnings,
                live);
    }

    ReviewedSession session(Vocabulary vocabulary) {
        return session(vocabulary, _ -> Optional.empty(), List.of(), false);
    }
}
