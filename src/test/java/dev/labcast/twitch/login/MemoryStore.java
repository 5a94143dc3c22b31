package dev.labcast.twitch.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// A store that several logins share as processes share a disk, and that can be full.
public final class MemoryStore implements TokenStore {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Tokens> kept = Optional.empty();
    private volatile boolean full;
    private volatile boolean unreadable;
    private volatile Runnable beforeClearing = () -> {};

    void full(boolean is) {
        full = is;
    }

    void unreadable(boolean is) {
        unreadable = is;
    }

    /// `deed` is done by whoever clears the store, just before.
    void beforeClearing(Runnable deed) {
        beforeClearing = deed;
    }

    /// Whether somebody waits for their turn.
    boolean isWaitedFor() {
        return lock.hasQueuedThreads();
    }

    @Override
    public Optional<Tokens> read() {
        return unreadable ? Optional.empty() : kept;
    }

    @Override
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public void write(Tokens tokens) throws IOException {
        if (full) {
            throw new IOException("no space left");
        }
        kept = Optional.of(tokens);
    }

    @Override
    public void clear() {
        beforeClearing.run();
        kept = Optional.empty();
    }

    @Override
    public Held hold(Duration patience) throws IOException, InterruptedException {
        if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("locked");
        }
        return lock::unlock;
    }
}
