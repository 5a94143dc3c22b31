package dev.labcast.obs;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What the link's thread has to do: what is urgent, then what is due at a time, then the rest in
/// the order in which it came. Any thread adds; one takes.
final class Agenda {
    private record Timed(long at, long order, Runnable task) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Queue<Runnable> urgent = new ArrayDeque<>();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final Queue<Timed> timed =
            new PriorityQueue<>(Comparator.comparingLong(Timed::at).thenComparing(Timed::order));
    private long order;

    void add(Runnable task) {
        change(() -> queue.add(task));
    }

    void ahead(Runnable task) {
        change(() -> urgent.add(task));
    }

    void at(long millis, Runnable task) {
        change(() -> timed.add(new Timed(millis, order++, task)));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Optional<Runnable> nextUrgent() {
        lock.lock();
        try {
            return Optional.ofNullable(urgent.poll());
        } finally {
            lock.unlock();
        }
    }

    /// What to do at `now`; empty if nothing.
    Optional<Runnable> next(long now) {
        lock.lock();
        try {
            if (!urgent.isEmpty()) {
                return Optional.ofNullable(urgent.poll());
            }
            Timed first = timed.peek();
            if (first != null && first.at() <= now) {
                timed.remove();
                return Optional.of(first.task());
            }
            return Optional.ofNullable(queue.poll());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is something to do; `now` is the time.
    void await(long now) throws InterruptedException {
        lock.lock();
        try {
            if (!urgent.isEmpty() || !queue.isEmpty()) {
                return;
            }
            Timed first = timed.peek();
            if (first == null) {
                added.await();
            } else if (first.at() > now) {
                added.awaitNanos(TimeUnit.MILLISECONDS.toNanos(first.at() - now));
            }
        } finally {
            lock.unlock();
        }
    }
}
