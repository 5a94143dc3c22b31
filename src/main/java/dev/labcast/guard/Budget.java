package dev.labcast.guard;

import dev.labcast.session.SessionClock;

/// The time that reading may take at once, so that a slow rule cannot hold up what is on stage:
/// when it is spent, lines that were not read yet are masked, and read with the next budget. At
/// least one line is read with each. Used by the guard's thread.
final class Budget {
    private final SessionClock clock;
    private final long most;
    private long since;
    private boolean used;
    private long overruns;

    /// `most`: in ms.
    Budget(SessionClock clock, long most) {
        this.clock = clock;
        this.most = most;
    }

    /// For those who can wait.
    static Budget unlimited() {
        return new Budget(SessionClock.startingNow(), Long.MAX_VALUE);
    }

    void renew() {
        since = clock.now();
        used = false;
    }

    /// Whether another line may be read; counted if not.
    boolean allows() {
        boolean spent = used && clock.now() - since > most;
        used = true;
        overruns += spent ? 1 : 0;
        return !spent;
    }

    /// How many lines were left unread so far.
    long overruns() {
        return overruns;
    }
}
