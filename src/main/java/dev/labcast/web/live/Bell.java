package dev.labcast.web.live;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes the one thread that waits for something to do, not more often than it wants; unless it
/// cannot wait. Any thread.
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean wanted;
    private boolean urgent;
    private long last = System.nanoTime();

    void ring() {
        ring(false);
    }

    /// Wakes the thread even if it was woken a moment ago.
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

    /// Until it rings, and at least `apart` ms after the last time.
    void await(long apart) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!wanted) {
                rung.await();
            }
            long left = last + apart * 1_000_000 - System.nanoTime();
            while (!urgent && left > 0) {
                left = rung.awaitNanos(left);
            }
            wanted = false;
            urgent = false;
            last = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }
}
