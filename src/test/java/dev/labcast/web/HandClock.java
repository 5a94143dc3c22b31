package dev.labcast.web;

import dev.labcast.session.SessionClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that the test sets.
public final class HandClock implements SessionClock {
    public final AtomicLong millis = new AtomicLong();

    @Override
    public long now() {
        return millis.get();
    }

    @Override
    public Instant startedAt() {
        return Instant.EPOCH;
    }
}
