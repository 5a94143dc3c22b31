package dev.labcast.app.rehearsal;

import java.time.Duration;
import java.util.Random;

/// How fast a rehearsal goes: `speed` 1 is a person's, 4 four times as fast. Typing has a person's
/// unevenness, the same in every run of a script. One thread.
public final class Pace {
    private static final int KEY_MS = 15;
    private static final int UNEVEN_MS = 14;

    private final double speed;
    private final Timer timer;
    private final Random unevenness = new Random(1);

    public Pace(double speed) {
        this(speed, Timer.REAL);
    }

    Pace(double speed, Timer timer) {
        if (!(speed > 0 && speed <= 1000)) {
            throw new IllegalArgumentException(
                    "the speed must lie above 0 and be at most 1000, not " + speed);
        }
        this.speed = speed;
        this.timer = timer;
    }

    /// Waits `time` of the script's time.
    public void rest(Duration time) throws InterruptedException {
        timer.sleep(scaled(time).toNanos());
    }

    /// Waits as long as a person takes from one key to the next.
    public void nextKey() throws InterruptedException {
        timer.sleep(nextKeyNanos());
    }

    /// Who types a text that begins now.
    public Typist typist() {
        return new Typist(this, timer);
    }

    long nextKeyNanos() {
        return (long) ((KEY_MS + unevenness.nextInt(UNEVEN_MS)) * 1e6 / speed);
    }

    /// What `time` in the script is on the session's clock.
    public Duration scaled(Duration time) {
        return Duration.ofNanos((long) (time.toNanos() / speed));
    }
}
