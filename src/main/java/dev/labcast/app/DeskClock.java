package dev.labcast.app;

import dev.labcast.session.SessionClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The clock of a session that is about to begin: it stands at zero until everything is ready, so
/// that a slow start is not part of the session. Any thread.
final class DeskClock implements SessionClock {
    private final Instant made = Instant.now();
    private volatile @Nullable SessionClock running;

    /// Starts counting; once.
    void start() {
        running = SessionClock.startingNow();
    }

    @Override
    public long now() {
        SessionClock clock = running;
        return clock == null ? 0 : clock.now();
    }

    @Override
    public Instant startedAt() {
        SessionClock clock = running;
        return clock == null ? made : clock.startedAt();
    }
}
