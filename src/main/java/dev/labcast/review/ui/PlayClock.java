package dev.labcast.review.ui;

import java.util.function.LongConsumer;

/// The watcher's time: beats while something is played or has to be drawn, and rests otherwise. The
/// real one follows JavaFX's pulses; tests beat by hand. JavaFX thread.
public interface PlayClock {

    /// Calls `beat` again and again, each time with the milliseconds of a clock that never goes
    /// back, until [#stop]. Calls of `start` while it runs do nothing.
    void start(LongConsumer beat);

    void stop();

    static PlayClock ofPulses() {
        return new PulseClock();
    }
}
