package dev.labcast.app;

import dev.labcast.question.Decision;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// What comes of a wish, for whoever waits for it. A wish is either given up ([#cancel]) or begun,
/// never both: nobody is told "try again" of one that is carried out all the same. Any thread.
final class WishAnswer extends CompletableFuture<Decision> {
    private final AtomicBoolean settled = new AtomicBoolean();

    /// Whether the wish may be carried out now; true once.
    boolean begin() {
        return settled.compareAndSet(false, true);
    }

    /// Gives the wish up; false when it is too late for that.
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return (begin() && super.cancel(mayInterruptIfRunning)) || isCancelled();
    }
}
