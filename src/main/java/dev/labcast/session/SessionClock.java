package dev.labcast.session;

import java.time.Instant;

/// The one clock of a session. Everything that needs the time is handed one; tests hand in their
/// own. Any thread.
public interface SessionClock {

    /// Milliseconds since the session began; never goes back, whatever the wall clock does.
    long now();

    /// Wall time at which the session began; only the session's header uses it.
    Instant startedAt();

    /// A clock that starts counting now, on the machine's monotonic time.
    static SessionClock startingNow() {
        long zero = System.nanoTime();
        Instant wall = Instant.now();
        return new SessionClock() {
            @Override
            public long now() {
                return (System.nanoTime() - zero) / 1_000_000;
            }

            @Override
            public Instant startedAt() {
                return wall;
            }
        };
    }
}
