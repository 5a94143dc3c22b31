package dev.labcast.obs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the events of one connection to whoever opened it: in order, on a daemon thread of its
/// own, [ObsEvent.Closed] last and once. Any thread may post.
final class EventThread {
    /// OBS sends a handful a second at most; so many wait only for a consumer that hangs.
    private static final int MOST_WAITING = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(EventThread.class);

    private final BlockingQueue<ObsEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Consumer<ObsEvent> consumer;
    private final Runnable beforeClosed;
    private final Thread thread;

    /// `beforeClosed` runs on the thread before the consumer is told [ObsEvent.Closed].
    EventThread(Consumer<ObsEvent> consumer, Runnable beforeClosed) {
        this.consumer = consumer;
        this.beforeClosed = beforeClosed;
        thread = Thread.ofPlatform().name("labcast-obs-events").daemon().unstarted(this::handOut);
    }

    void start() {
        thread.start();
    }

    /// False when the consumer hangs and no more can wait.
    boolean post(ObsEvent event) {
        return ended.get() || waiting.offer(event);
    }

    /// False when it had ended before.
    boolean end(ObsTrouble reason) {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        ObsEvent closed = new ObsEvent.Closed(reason);
        while (!waiting.offer(closed)) {
            waiting.poll();
        }
        return true;
    }

    boolean ended() {
        return ended.get();
    }

    /// Waits until Closed was handed out, unless it is this very thread that asks.
    void await(long millis) throws InterruptedException {
        if (!Thread.currentThread().equals(thread)) {
            thread.join(millis);
        }
    }

    private void handOut() {
        try {
            ObsEvent event;
            do {
                event = waiting.take();
                if (event instanceof ObsEvent.Closed) {
                    beforeClosed.run();
                }
                tell(event);
            } while (!(event instanceof ObsEvent.Closed));
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    /// A consumer that fails over one event must still hear of the others, of Closed above all.
    private void tell(ObsEvent event) {
        try {
            consumer.accept(event);
        } catch (RuntimeException failure) {
            LOG.warn("an event from OBS was not taken", failure);
        }
    }
}
