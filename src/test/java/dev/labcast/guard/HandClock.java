package dev.labcast.guard;

import dev.labcast.session.SessionClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that stands until it is moved. Any thread.
final class HandClock implements SessionClock {
    private final AtomicLong now = new AtomicLong();

    @Override
    public long now() {
        return now.get();
    }

    @Override
    public Instant startedAt() {
        return Instant.parse("2026-11-22T10:00:00Z");
    }

    void move(long millis) {
        now.addAndGet(millis);
    }
}
