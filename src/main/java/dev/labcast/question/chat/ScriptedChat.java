package dev.labcast.question.chat;

import dev.labcast.session.SessionClock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// A chat that a script speaks in: the twin of the sources that go over the net, for rehearsals and
/// tests. As over the net, nothing is heard by a source that is not open or is away, and what is
/// told twice is heard once. Any thread; its listener is told on one virtual thread of its own.
public final class ScriptedChat implements ChatSource {
    private final String channel;
    private final SessionClock clock;
    private final Set<String> heard = new HashSet<>();
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("labcast-scripted-chat").factory());
    private final Object telling = new Object();
    private Optional<Listener> listener = Optional.empty();
    private boolean opened;
    private boolean away;
    private long number;

    public ScriptedChat(String channel, SessionClock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public void open(Listener heardBy) {
        synchronized (telling) {
            listener = Optional.of(heardBy);
        }
        synchronized (this) {
            opened = true;
            health(new ChatHealth.Connecting());
            health(new ChatHealth.Connected(channel));
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            opened = false;
            teller.shutdown();
        }
        synchronized (telling) {
            listener = Optional.empty();
        }
    }

    /// Returns what was said, which can be answered or deleted.
    public ChatMessage say(Chatter by, String text) {
        return tell(message(by, text, Optional.empty()));
    }

    public ChatMessage reply(Chatter by, String messageId, String text) {
        return tell(message(by, text, Optional.of(messageId)));
    }

    /// Gives out a message once more, or one that was made by [#unsaid].
    public ChatMessage tell(ChatMessage message) {
        happen(new ChatEvent.Said(message));
        return message;
    }

    /// A message that nobody has heard yet.
    public ChatMessage unsaid(Chatter by, String text) {
        return message(by, text, Optional.empty());
    }

    public void delete(String messageId) {
        happen(new ChatEvent.Deleted(messageId));
    }

    public void silence(Chatter chatter) {
        happen(new ChatEvent.Silenced(chatter.id(), chatter.login()));
    }

    public void clear() {
        happen(new ChatEvent.Cleared());
    }

    public void raid(String from, int viewers) {
        happen(new ChatEvent.Raided(from, viewers));
    }

    /// Out of touch until [#comeBack].
    public synchronized void goAway(String sentence) {
        if (!away) {
            away = true;
            health(new ChatHealth.Away(sentence, 0));
        }
    }

    public synchronized void comeBack() {
        if (away) {
            away = false;
            health(new ChatHealth.Connected(channel));
        }
    }

    private synchronized ChatMessage message(Chatter by, String text, Optional<String> replyTo) {
        number++;
        return new ChatMessage(
                name() + "-" + number,
                by,
                text,
                clock.startedAt().toEpochMilli() + clock.now(),
                replyTo,
                Optional.empty(),
                false,
                0,
                List.of());
    }

    private synchronized void happen(ChatEvent event) {
        boolean again =
                event instanceof ChatEvent.Said(ChatMessage message) && !heard.add(message.id());
        if (!away && !again) {
            later(it -> it.happened(event));
        }
    }

    private synchronized void health(ChatHealth health) {
        later(it -> it.health(health));
    }

    /// Nothing is told by one that is closed, nor by one that is not open yet. Under this object's
    /// lock, which a listener may want while it is told.
    private void later(Consumer<Listener> what) {
        if (opened) {
            teller.execute(() -> now(what));
        }
    }

    private void now(Consumer<Listener> what) {
        synchronized (telling) {
            listener.ifPresent(what);
        }
    }
}
