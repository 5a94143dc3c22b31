package dev.labcast.review.ui;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// Beats with JavaFX's pulses, up to 60 times a second, on the time that JavaFX hands out with
/// them. JavaFX thread.
final class PulseClock implements PlayClock {
    private LongConsumer beat = _ -> {};

    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    beat.accept(nanos / 1_000_000);
                }
            };

    @Override
    public void start(LongConsumer next) {
        beat = next;
        timer.start();
    }

    @Override
    public void stop() {
        timer.stop();
    }
}
