package dev.labcast.app;

import dev.labcast.fx.FxThread;
import java.util.concurrent.atomic.AtomicLong;

/// Asks the JavaFX thread for an answer every 20 ms and keeps the longest time it took. Any thread.
final class Heartbeat implements AutoCloseable {
    private static final long EVERY_MS = 20;

    private final AtomicLong worstNanos = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("labcast-bench-heartbeat").unstarted(this::beat);

    static Heartbeat start() {
        Heartbeat heartbeat = new Heartbeat();
        heartbeat.thread.start();
        return heartbeat;
    }

    /// The longest answer since the last call, in ms.
    double worstMs() {
        return worstNanos.getAndSet(0) / 1e6;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void beat() {
        try {
            while (true) {
                long asked = System.nanoTime();
                FxThread.ask(() -> true);
                worstNanos.accumulateAndGet(System.nanoTime() - asked, Math::max);
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
