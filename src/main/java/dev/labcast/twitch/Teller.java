package dev.labcast.twitch;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the listener of a source, one thing at a time, and nothing any more once it is closed; how
/// the source is only when that has changed. A listener that breaks takes nothing else along. Any
/// thread.
public final class Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private final ReentrantLock telling = new ReentrantLock();
    private volatile Optional<ChatSource.Listener> listener = Optional.empty();
    private volatile boolean closed;
    private Optional<ChatHealth> told = Optional.empty();

    public void open(ChatSource.Listener heard) {
        listener = Optional.of(heard);
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

    public void happened(ChatEvent event) {
        tell(it -> it.happened(event));
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
            LOG.error("What a chat told was not taken", fault);
        } finally {
            telling.unlock();
        }
    }
}
