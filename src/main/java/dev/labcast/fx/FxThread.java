package dev.labcast.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The one way onto the JavaFX thread. Callable from any thread; the toolkit must be running.
public final class FxThread {
    private FxThread() {}

    /// Runs `work` on the JavaFX thread: now if this is it, else in a later pulse. Never waits.
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs `work` in a later turn of the JavaFX thread, even when called on it.
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Runs `work` on the JavaFX thread and waits for its result. Not for threads that the JavaFX
    /// thread may wait for. What `work` throws comes out as it is.
    public static <T> T ask(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }

    /// Fails unless called on the JavaFX thread.
    public static void check() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException(
                    "called on " + Thread.currentThread().getName() + ", not the JavaFX thread");
        }
    }
}
