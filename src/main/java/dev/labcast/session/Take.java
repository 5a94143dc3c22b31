package dev.labcast.session;

import java.util.OptionalLong;

/// A stretch of a recording without an interruption: the frame at `mediaFrom` ms of the file shows
/// the session at `from` (ms), and so on frame by frame until the session's `until`; no end while
/// it runs. Immutable; any thread.
public record Take(long from, OptionalLong until, long mediaFrom) {
    public Take {
        if (mediaFrom < 0 || until.isPresent() && until.getAsLong() < from) {
            throw new IllegalArgumentException("a take ends before it begins");
        }
    }

    boolean open() {
        return until.isEmpty();
    }

    Take until(long end) {
        return open() ? new Take(from, OptionalLong.of(Math.max(from, end)), mediaFrom) : this;
    }

    boolean covers(long time) {
        return from <= time && time < until.orElse(Long.MAX_VALUE);
    }
}
