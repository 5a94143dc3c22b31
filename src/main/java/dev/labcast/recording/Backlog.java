package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Entries between the threads that append and the one that writes. It is the place where an event
/// gets its number and its time, and it drops nothing: whoever appends to a full one waits. Any
/// thread.
final class Backlog {
    static final int CAPACITY = 10_000;
    static final long IMAGE_BYTES = 64L << 20;

    /// An entry that is not written yet, with the image that goes with it.
    record Pending(Entry entry, Optional<byte[]> image) {
        long imageBytes() {
            return image.map(bytes -> (long) bytes.length).orElse(0L);
        }
    }

    private final SessionClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Queue<Pending> queue = new ArrayDeque<>();
    private int unwritten;
    private long imageBytes;
    private long nextSeq;
    private long lastAt;
    private boolean closed;

    /// Numbers go on from `nextSeq`, times from `lastAt`.
    Backlog(SessionClock clock, long nextSeq, long lastAt) {
        this.clock = clock;
        this.nextSeq = nextSeq;
        this.lastAt = lastAt;
    }

    Entry append(SessionEvent event, Optional<byte[]> image) {
        lock.lock();
        try {
            while (!closed && (unwritten >= CAPACITY || imageBytes >= IMAGE_BYTES)) {
                room.awaitUninterruptibly();
            }
            if (closed) {
                throw new IllegalStateException("the session log is closed");
            }
            return add(event, image);
        } finally {
            lock.unlock();
        }
    }

    /// For the writing thread itself, which cannot wait for itself. Also after [#close].
    void appendNow(SessionEvent event) {
        lock.lock();
        try {
            add(event, Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    private Entry add(SessionEvent event, Optional<byte[]> image) {
        lastAt = Math.max(lastAt, clock.now());
        Entry entry = new Entry(nextSeq++, lastAt, event);
        Pending pending = new Pending(entry, image);
        queue.add(pending);
        unwritten++;
        imageBytes += pending.imageBytes();
        changed.signalAll();
        return entry;
    }

    /// The oldest entries, at most `most`, after a wait of at most `millis` for the first of them.
    List<Pending> take(int most, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (queue.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<Pending> taken = new ArrayList<>();
            while (taken.size() < most && !queue.isEmpty()) {
                taken.add(queue.remove());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// `pending` needs no room any more.
    void written(Pending pending) {
        lock.lock();
        try {
            unwritten--;
            imageBytes -= pending.imageBytes();
            room.signalAll();
            if (unwritten == 0) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits `millis`, or until the backlog is closed if it was not.
    void pause(long millis) throws InterruptedException {
        lock.lock();
        try {
            boolean wasClosed = closed;
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (left > 0 && closed == wasClosed) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is left to write; returns how much is when `millis` have passed.
    int awaitEmpty(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (unwritten > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return unwritten;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    int unwritten() {
        lock.lock();
        try {
            return unwritten;
        } finally {
            lock.unlock();
        }
    }
}
