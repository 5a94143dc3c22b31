package dev.labcast.web;

import dev.labcast.session.SessionClock;

/// A slot while it is served. Any thread.
final class OpenSlot implements AutoCloseable {
    private static final int PER_SECOND = 200;
    private static final int AT_ONCE = 1_000;

    private final Slot slot;
    private final Hub hub;
    private final Rate rate;

    OpenSlot(Slot slot, SessionClock clock, int mostReaders) {
        this.slot = slot;
        hub = new Hub(slot.exhibit().feed(), clock, mostReaders, slot.exhibit().pulse());
        rate = new Rate(clock, PER_SECOND, Math.max(AT_ONCE, mostReaders));
    }

    Slot slot() {
        return slot;
    }

    Hub hub() {
        return hub;
    }

    /// For those who know the token; others have no part in it, so that they cannot use it up.
    Rate rate() {
        return rate;
    }

    @Override
    public void close() {
        hub.close();
    }
}
