package dev.labcast.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings the newest of a stream of values to the JavaFX thread, once per turn however many came: a
/// flood of updates costs one hop, and older values are skipped. [#offer] from any thread; `sink`
/// runs on the JavaFX thread.
public final class Coalescer<T> {
    private final Consumer<T> sink;
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();

    public Coalescer(Consumer<T> sink) {
        this.sink = sink;
    }

    public void offer(T value) {
        if (newest.getAndSet(value) == null) {
            FxThread.later(this::deliver);
        }
    }

    private void deliver() {
        T value = newest.getAndSet(null);
        if (value != null) {
            sink.accept(value);
        }
    }
}
