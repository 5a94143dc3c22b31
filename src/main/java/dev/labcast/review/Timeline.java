package dev.labcast.review;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.List;

/// A recorded session along its time: its entries, and the state at any moment. States are kept at
/// every 256th entry, so that a moment is at most 255 steps of the fold away; they share their
/// parts, so that keeping them costs little. Immutable; any thread.
public final class Timeline {
    private static final int SPACING = 256;

    private final List<Entry> entries;
    private final List<SessionState> kept = new ArrayList<>();
    private final SessionState end;

    /// `entries` in the order of the log.
    public Timeline(List<Entry> entries) {
        this.entries = entries;
        SessionState state = SessionState.initial();
        for (Entry entry : entries) {
            if (state.entries() % SPACING == 0) {
                kept.add(state);
            }
            state = state.evolve(entry);
        }
        end = state;
    }

    public List<Entry> entries() {
        return entries;
    }

    /// When the last entry came, in milliseconds since the session began.
    public long duration() {
        return end.now();
    }

    /// The state after the last entry.
    public SessionState end() {
        return end;
    }

    /// The state at `time`: after every entry that came up to then.
    public SessionState at(long time) {
        return after(countAt(time));
    }

    /// The state after the first `count` entries.
    public SessionState after(int count) {
        if (count >= entries.size()) {
            return end;
        }
        int index = Math.max(count, 0) / SPACING;
        SessionState state = kept.get(index);
        for (int i = index * SPACING; i < count; i++) {
            state = state.evolve(entries.get(i));
        }
        return state;
    }

    /// How many entries came up to `time`; times never decrease along a log.
    public int countAt(long time) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).at() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
