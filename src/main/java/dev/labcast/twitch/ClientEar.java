package dev.labcast.twitch;

import com.github.philippheuer.events4j.api.domain.IDisposable;
import com.github.philippheuer.events4j.api.service.IEventHandler;
import com.github.philippheuer.events4j.core.EventManager;
import com.github.twitch4j.chat.events.channel.IRCMessageEvent;
import java.util.function.Consumer;

/// Hears the lines that Twitch4J publishes, on its threads, as they came. Twitch4J's own listeners,
/// which make events of other kinds out of each line, are not served: nobody here wants those.
final class ClientEar implements IEventHandler {
    private final Consumer<String> line;

    ClientEar(Consumer<String> line) {
        this.line = line;
    }

    EventManager manager() {
        EventManager manager = new EventManager();
        manager.registerEventHandler(this);
        manager.setDefaultEventHandler(ClientEar.class);
        return manager;
    }

    @Override
    public void publish(Object event) {
        if (event instanceof IRCMessageEvent message) {
            line.accept(message.getRawMessage());
        }
    }

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
