package dev.labcast.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes the one thread that waits for something to do, and lets it rest in between, unless
/// something cannot wait. Any thread.
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean wanted;
    private boolean urgent;

    void ring() {
        ring(false);
    }

    /// Wakes the thread even from its rest.
    void ringNow() {
        ring(true);
    }

    private void ring(boolean now) {
        lock.lock();
        try {
            wanted = true;
            urgent |= now;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Until it rings.
    void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!wanted) {
                rung.await();
            }
            wanted = false;
            urgent = false;
        } finally {
            lock.unlock();
        }
    }

    /// For that long, unless it cannot wait.
    void rest(long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!urgent && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
