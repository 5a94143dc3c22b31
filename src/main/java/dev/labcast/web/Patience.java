package dev.labcast.web;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ends answers that are not read for too long, so that nobody can pile them up: their threads are
/// interrupted, which closes the connection. Any thread.
public final class Patience implements AutoCloseable {
    private static final long LOOK_MS = 1_000;
    private static final long MOST_MS = 10_000;

    /// An answer to one request.
    public interface Answer {
        void run() throws IOException, InterruptedException;
    }

    private final SessionClock clock;
    private final Map<Thread, Long> since = new ConcurrentHashMap<>();
    private final Thread watch;

    public Patience(SessionClock clock) {
        this.clock = clock;
        watch = Thread.ofVirtual().name("labcast-web-patience").start(this::watch);
    }

    /// On the thread of the request, which does nothing else.
    public void await(Answer answer) throws IOException, InterruptedException {
        since.put(Thread.currentThread(), clock.now());
        try {
            answer.run();
        } finally {
            since.remove(Thread.currentThread());
        }
    }

    /// From here on the request may take as long as it likes.
    public void excuse() {
        since.remove(Thread.currentThread());
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_MS);
                long now = clock.now();
                since.forEach((thread, began) -> {
                    if (now - began > MOST_MS) {
                        thread.interrupt();
                    }
                });
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
