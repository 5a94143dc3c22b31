package dev.labcast.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Flushes the log to the disk beside the thread that writes it, because a flush may take some
/// hundred milliseconds and what is not written yet is lost when the process dies. [#request] and
/// [#finish] on the log's thread; flushes run one at a time on `labcast-log-sync`.
final class DiskSync {

    /// What is to be flushed.
    @FunctionalInterface
    interface Flush {
        void run() throws IOException;
    }

    private final Flush flush;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("labcast-log-sync").daemon().factory());
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<Optional<IOException>> outcome =
            new AtomicReference<>(Optional.empty());

    DiskSync(Flush flush) {
        this.flush = flush;
    }

    /// Starts a flush; says no if one is still running.
    boolean request() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        thread.execute(() -> {
            try {
                flush.run();
                outcome.set(Optional.empty());
            } catch (IOException refused) {
                outcome.set(Optional.of(refused));
            } finally {
                running.set(false);
            }
        });
        return true;
    }

    /// How the last flush that ended went: why it failed, if it did.
    Optional<IOException> failure() {
        return outcome.get();
    }

    /// Lets the running flush end and flushes a last time.
    void finish() throws IOException {
        thread.close();
        flush.run();
    }
}
