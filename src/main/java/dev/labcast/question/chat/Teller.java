package dev.labcast.question.chat;

import dev.labcast.question.Decision;
import dev.labcast.question.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the listener of a source, one thing at a time, and nothing any more once it is closed; how
/// the source is only when that has changed. A listener that breaks takes nothing else along. Any
/// thread.
public final class Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private static final String NOT_TAKEN = "What a chat told was not taken";

    private final ReentrantLock telling = new ReentrantLock();
    private volatile Optional<ChatSource.Listener> listener = Optional.empty();
    private volatile boolean closed;
    private Optional<ChatHealth> told = Optional.empty();

    public void open(ChatSource.Listener heard) {
        telling.lock();
        try {
            listener = Optional.of(heard);
            told = Optional.empty(); // nobody heard it
        } finally {
            telling.unlock();
        }
    }

    public boolean isOpen() {
        return !closed;
    }

    public void close() {
        telling.lock();
        try {
            closed = true;
            listener = Optional.empty();
        } finally {
            telling.unlock();
        }
    }

    /// What comes of it, as [ChatSource.Listener#happened] has it; [Refusal#BUSY] where nobody
    /// listens.
    public CompletableFuture<Decision> happened(ChatEvent event) {
        telling.lock();
        try {
            return listener.map(it -> it.happened(event)).orElseGet(Teller::busy);
        } catch (RuntimeException fault) {
            LOG.error(NOT_TAKEN, fault); // as below
            return busy();
        } finally {
            telling.unlock();
        }
    }

    private static CompletableFuture<Decision> busy() {
        return CompletableFuture.completedFuture(new Decision.Refused(Refusal.BUSY));
    }

    public void health(ChatHealth health) {
        telling.lock();
        try {
            if (!told.equals(Optional.of(health))) {
                told = Optional.of(health);
                tell(it -> it.health(health));
            }
        } finally {
            telling.unlock();
        }
    }

    public void tell(Consumer<ChatSource.Listener> what) {
        telling.lock();
        try {
            listener.ifPresent(what);
        } catch (RuntimeException fault) {
            // The source's boundary: what it tells next may be taken.
            LOG.error(NOT_TAKEN, fault);
        } finally {
            telling.unlock();
        }
    }
}
