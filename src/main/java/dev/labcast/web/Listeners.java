package dev.labcast.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Those who listen to a feed; for feeds to be made of. [#tell] on one thread at a time, the rest
/// on any.
public final class Listeners {
    private final Set<Consumer<Message>> all = new LinkedHashSet<>();

    public synchronized Feed.Listening add(Consumer<Message> listener) {
        Consumer<Message> each = listener::accept; // one that listens twice is two
        all.add(each);
        return () -> remove(each);
    }

    public synchronized void tell(Message message) {
        all.forEach(listener -> listener.accept(message));
    }

    /// Whether nobody listens: then nothing has to be made for them.
    public synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    private synchronized void remove(Consumer<Message> listener) {
        all.remove(listener);
    }
}
