package dev.labcast.twitch.bridge;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.twitch.SeenIds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Makes one chat of two connections to the same channel: what both tell is told once, and what
/// only one of them tells is told, too. Any thread; `told` is called under its lock, so one thing
/// comes after the other.
final class JoinedChat {

    /// The two connections.
    enum Feed {
        IRC,
        EVENTS;

        Feed other() {
            return this == IRC ? EVENTS : IRC;
        }
    }

    /// Something without an id of its own.
    private record Seen(Feed by, String what) {}

    private final Consumer<ChatEvent> told;
    private final LongSupplier clock;
    private final SeenIds messages = new SeenIds();
    private final Redemptions redemptions;
    private final Twins<Seen> seen = new Twins<>();

    /// `rewards` as with [Redemptions]; `clock` in ms.
    JoinedChat(List<String> rewards, LongSupplier clock, Consumer<ChatEvent> told) {
        this.told = told;
        this.clock = clock;
        redemptions = new Redemptions(rewards);
    }

    synchronized void happened(Feed feed, ChatEvent event) {
        switch (event) {
            case ChatEvent.Said(var message) -> said(message);
            case ChatEvent.Deleted(var id) -> {
                // Saying twice that it is gone changes nothing.
                told.accept(event);
                redemptions
                        .alsoKnownAs(id)
                        .ifPresent(other -> told.accept(new ChatEvent.Deleted(other)));
            }
            case ChatEvent.Silenced(var id, var login) ->
                    once(
                            feed,
                            "silenced " + (login.isEmpty() ? id : login.toLowerCase(Locale.ROOT)),
                            event);
            // The second telling would take away what was said since.
            case ChatEvent.Cleared() -> once(feed, "cleared", event);
            case ChatEvent.Raided(var from, var _) ->
                    once(feed, "raid " + from.toLowerCase(Locale.ROOT), event);
            case ChatEvent.Notice _ -> told.accept(event);
        }
    }

    synchronized void redeemed(String reward, String title, ChatMessage message) {
        redemptions
                .redeemed(reward, title, message, clock.getAsLong())
                .ifPresent(it -> told.accept(new ChatEvent.Said(it)));
    }

    /// As [Redemptions#name].
    synchronized void name(String reward, String title) {
        redemptions.name(reward, title);
    }

    private void said(ChatMessage message) {
        if (messages.isNew(message.id())) {
            redemptions
                    .said(message, clock.getAsLong())
                    .ifPresent(it -> told.accept(new ChatEvent.Said(it)));
        }
    }

    private void once(Feed feed, String what, ChatEvent event) {
        long now = clock.getAsLong();
        Optional<Seen> twin = seen.take(new Seen(feed.other(), what)::equals, now);
        if (twin.isEmpty()) {
            seen.add(new Seen(feed, what), now);
            told.accept(event);
        }
    }
}
