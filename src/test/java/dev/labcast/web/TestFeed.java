package dev.labcast.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A feed that says what the test sets: its snapshot is the newest text.
public final class TestFeed implements Feed {
    private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();
    private long rev;
    private String text = "start";

    public synchronized void say(String next) {
        rev++;
        text = next;
        Message message = message("change");
        listeners.forEach(listener -> listener.accept(message));
    }

    @Override
    public synchronized Message snapshot() {
        return message("snapshot");
    }

    @Override
    public Listening listen(Consumer<Message> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    private Message message(String kind) {
        return new Message(rev, kind, ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
    }
}
