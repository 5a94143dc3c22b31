package dev.labcast.app.rehearsal;

import java.time.Duration;

/// The time a rehearsal goes by; tests have one of their own. Any thread.
interface Timer {
    /// The time there is.
    Timer REAL =
            new Timer() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(long nanos) throws InterruptedException {
                    Thread.sleep(Duration.ofNanos(nanos));
                }
            };

    /// Nanoseconds since some moment.
    long nanos();

    /// Waits.
    void sleep(long nanos) throws InterruptedException;
}
