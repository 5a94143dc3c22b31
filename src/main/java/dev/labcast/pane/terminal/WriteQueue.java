package dev.labcast.pane.terminal;

import java.util.ArrayDeque;
import java.util.Deque;

/// Bytes on their way to a program, bounded so that one that never reads cannot fill the memory.
/// Any thread.
final class WriteQueue {
    /// A large paste fits; more than this unread means that nobody reads.
    private static final int MOST_BYTES = 8 << 20;

    private static final byte[] END = {};

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean closed;

    /// False if the queue is full or closed, and then nothing of `next` is sent.
    synchronized boolean offer(byte[] next) {
        if (closed || bytes + next.length > MOST_BYTES) {
            return false;
        }
        if (next.length > 0) {
            waiting.add(next);
            bytes += next.length;
            notifyAll();
        }
        return true;
    }

    /// Waits for the next bytes; none at all once the queue is closed.
    synchronized byte[] take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return END;
        }
        byte[] next = waiting.remove();
        bytes -= next.length;
        return next;
    }

    /// Forgets what waits and lets the taker go.
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }
}
