package dev.labcast.app.rehearsal;

import java.time.Duration;
import java.util.Random;

/// How fast a rehearsal goes: `speed` 1 is a person's, 4 four times as fast. Typing has a person's
/// unevenness, the same in every run of a script. One thread.
public final class Pace {
    private static final int KEY_MS = 15;
    private static final int UNEVEN_MS = 14;

    private final double speed;
    private final Random unevenness = new Random(1);

    public Pace(double speed) {
        if (!(speed > 0 && speed <= 1000)) {
            throw new IllegalArgumentException(
                    "the speed must lie above 0 and be at most 1000, not " + speed);
        }
        this.speed = speed;
    }

    /// Waits `time` of the script's time.
    public void rest(Duration time) throws InterruptedException {
        Thread.sleep(scaled(time));
    }

    /// Waits as long as a person takes from one key to the next.
    public void nextKey() throws InterruptedException {
        Thread.sleep(
                Duration.ofNanos((long) ((KEY_MS + unevenness.nextInt(UNEVEN_MS)) * 1e6 / speed)));
    }

    /// What `time` in the script is on the session's clock.
    public Duration scaled(Duration time) {
        return Duration.ofNanos((long) (time.toNanos() / speed));
    }
}
