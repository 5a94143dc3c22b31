package dev.labcast.twitch.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The time of day, and waiting in it; given from outside so that tests need not wait.
public interface Time extends InstantSource {

    /// Waits for `pause`, or until `end` is counted down; says whether it was.
    boolean pause(Duration pause, CountDownLatch end) throws InterruptedException;

    /// The time that `source` tells.
    static Time of(InstantSource source) {
        return new Time() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public boolean pause(Duration pause, CountDownLatch end) throws InterruptedException {
                return end.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }
}
