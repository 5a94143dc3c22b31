package dev.labcast.twitch;

import com.github.philippheuer.events4j.api.domain.IDisposable;
import com.github.philippheuer.events4j.api.service.IEventHandler;
import com.github.philippheuer.events4j.core.EventManager;
import java.util.function.Consumer;

/// Takes what Twitch4J publishes, and serves none of its listeners: nobody here wants the events it
/// makes out of lines ([IrcClient.Listener#heard] tells those as they came). Twitch4J's threads.
final class NoEvents implements IEventHandler {

    static EventManager manager() {
        EventManager manager = new EventManager();
        manager.registerEventHandler(new NoEvents());
        manager.setDefaultEventHandler(NoEvents.class);
        return manager;
    }

    @Override
    public void publish(Object event) {}

    @Override
    public <E> IDisposable onEvent(Class<E> kind, Consumer<E> consumer) {
        return new Unserved();
    }

    @Override
    public void close() {}

    private static final class Unserved implements IDisposable {
        @Override
        public void dispose() {}

        @Override
        public boolean isDisposed() {
            return true;
        }
    }
}
