package dev.labcast.web;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a feed tell its news on a thread of its own, and not more often than it should; whoever has
/// news only rings. Any thread.
public final class Herald implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);

    private final Bell bell = new Bell();
    private final Runnable telling;
    private final long apart;
    private Optional<Thread> thread = Optional.empty();

    /// Tells nothing before [#start]; then at most once in `apart` ms, unless it cannot wait.
    public Herald(long apart, Runnable telling) {
        this.apart = apart;
        this.telling = telling;
    }

    /// Once.
    public synchronized void start(String threadName) {
        thread = Optional.of(Thread.ofVirtual().name(threadName).start(this::run));
    }

    /// There is news.
    public void ring() {
        bell.ring();
    }

    /// There is news that cannot wait.
    public void ringNow() {
        bell.ringNow();
    }

    /// What is being told is told to its end.
    @Override
    public synchronized void close() {
        thread.ifPresent(Thread::interrupt);
    }

    /// Whatever fails, the thread goes on: it is the one that empties pages.
    private void tell() {
        try {
            telling.run();
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("What happened could not be told to pages", failure);
        }
    }

    private void run() {
        try {
            while (true) {
                bell.await();
                tell();
                bell.rest(apart);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
