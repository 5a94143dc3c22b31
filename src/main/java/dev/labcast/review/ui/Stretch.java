package dev.labcast.review.ui;

import java.util.List;
import java.util.Optional;

/// A part of the session, from `from` up to but not including `to` (ms since the session began).
/// Immutable; any thread.
public record Stretch(long from, long to) {
    public Stretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a stretch from " + from + " to " + to);
        }
    }

    public long length() {
        return to - from;
    }

    boolean covers(double ms) {
        return from <= ms && ms < to;
    }

    static Optional<Stretch> covering(List<Stretch> stretches, double ms) {
        return stretches.stream().filter(it -> it.covers(ms)).findFirst();
    }
}
