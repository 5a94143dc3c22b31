package dev.labcast.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Brings the newest of a stream of values to the JavaFX thread as [Coalescer] does, but not more
/// often than people can see: the first at once, what comes within the same frame with the next
/// one. For sinks that draw much, and for floods of which each value would be a turn of its own.
/// Made on the JavaFX thread, where `sink` runs; [#offer] from any thread.
public final class FrameCoalescer<T> {
    private final Consumer<T> sink;
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final AnimationTimer frame =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    nextFrame();
                }
            };

    /// Whether the frame of the last delivery has not ended; then the next frame delivers.
    private volatile boolean drawn;

    public FrameCoalescer(Consumer<T> sink) {
        this.sink = sink;
    }

    public void offer(T value) {
        if (newest.getAndSet(value) == null && !drawn) {
            FxThread.later(this::first);
        }
    }

    private void first() {
        if (!drawn) {
            deliver();
        }
    }

    private void nextFrame() {
        if (newest.get() != null) {
            deliver();
            return;
        }
        frame.stop();
        drawn = false;
        if (newest.get() != null) {
            // Offered in between, by somebody who still counted on this frame.
            FxThread.later(this::first);
        }
    }

    private void deliver() {
        drawn = true;
        frame.start();
        T value = newest.getAndSet(null);
        if (value != null) {
            sink.accept(value);
        }
    }
}
