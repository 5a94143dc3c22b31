package dev.labcast.app;

import dev.labcast.guard.Cleared;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets the guard be made before the log that it feeds: what it clears waits until the log is
/// there. [#accept] on the guard's thread, [#open] once on any.
final class LateSink implements Consumer<Cleared> {
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile @Nullable Consumer<Cleared> log;

    void open(Consumer<Cleared> target) {
        log = target;
        ready.countDown();
    }

    @Override
    public void accept(Cleared cleared) {
        try {
            ready.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return;
        }
        Optional.ofNullable(log).ifPresent(target -> target.accept(cleared));
    }
}
