package dev.labcast.pane.terminal;

import dev.labcast.fx.FxThread;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/// Paints when asked, on the JavaFX thread: at the next pulse after a quiet while, and at most
/// every other pulse (about 30 times a second) while requests keep coming. Asleep when none does.
/// [#request] from any thread.
final class Repainter {
    /// Two pulses at 60 a second, with room for their jitter.
    private static final long FRAME_NS = 28_000_000;

    private static final int IDLE_PULSES = 6;

    private final Runnable paint;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile boolean due;
    private final AnimationTimer timer =
            new AnimationTimer() {
                private long last;
                private int idle;

                @Override
                public void handle(long now) {
                    if (due && now - last >= FRAME_NS) {
                        due = false;
                        last = now;
                        idle = 0;
                        paint.run();
                    } else if (!due && ++idle > IDLE_PULSES) {
                        sleep();
                    }
                }
            };

    Repainter(Runnable paint) {
        this.paint = paint;
    }

    void request() {
        due = true;
        if (!awake.get() && awake.compareAndSet(false, true)) {
            FxThread.later(timer::start);
        }
    }

    /// For good; JavaFX thread.
    void stop() {
        awake.set(true);
        timer.stop();
    }

    private void sleep() {
        timer.stop();
        awake.set(false);
        if (due) {
            request();
        }
    }
}
