package dev.labcast.twitch.bridge;

import dev.labcast.question.Decision;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.twitch.SeenIds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Makes one chat of two connections to the same channel: what both tell is told once, and what
/// only one of them tells is told, too. While the chat is heard over IRC its own telling goes
/// first, since EventSub does not say who speaks for the first time. Any thread; `told` is called
/// under its lock, so one thing comes after the other.
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

    /// IRC is rarely that much behind.
    static final long FIRST_MILLIS = 2_000;

    /// More than a flood of messages brings in that time.
    static final int MOST_LATE = 1_000;

    private record Late(long due, Runnable tell) {}

    private final Consumer<ChatEvent> told;
    private final LongSupplier clock;
    private final Runnable wake;
    private final Deque<Late> late = new ArrayDeque<>();
    private boolean irc;
    private final SeenIds messages = new SeenIds();
    private final Redemptions redemptions;
    private final Twins<Seen> seen = new Twins<>();

    /// `rewards` as with [Redemptions]; `clock` in ms. Whoever calls [#release] is woken when there
    /// is something new to it.
    JoinedChat(List<String> rewards, LongSupplier clock, Runnable wake, Consumer<ChatEvent> told) {
        this.wake = wake;
        this.told = told;
        this.clock = clock;
        redemptions = new Redemptions(rewards);
    }

    /// Whether the chat is heard over IRC now.
    synchronized void irc(boolean heard) {
        irc = heard;
        if (!heard) {
            release(Long.MAX_VALUE);
        }
    }

    /// When [#release] wants to be called at the latest.
    synchronized long due() {
        return late.isEmpty() ? Long.MAX_VALUE : late.getFirst().due();
    }

    /// Tells what IRC has not told in time.
    synchronized void release() {
        release(clock.getAsLong());
    }

    private void release(long now) {
        while (!late.isEmpty() && late.getFirst().due() <= now) {
            late.removeFirst().tell().run();
        }
    }

    private void behindIrc(Runnable tell) {
        if (irc) {
            if (late.size() == MOST_LATE) {
                late.removeFirst().tell().run();
            }
            late.addLast(new Late(clock.getAsLong() + FIRST_MILLIS, tell));
            wake.run();
        } else {
            tell.run();
        }
    }

    /// What comes of it is told to whom `told` tells, since the other connection may be the one
    /// that is heard.
    synchronized CompletableFuture<Decision> happened(Feed feed, ChatEvent event) {
        switch (event) {
            case ChatEvent.Said(var message) -> {
                switch (feed) {
                    case IRC -> said(message);
                    case EVENTS -> behindIrc(() -> said(message));
                }
            }
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
            case ChatEvent.Seen _, ChatEvent.Notice _ -> told.accept(event);
        }
        return CompletableFuture.completedFuture(Decision.nothing());
    }

    synchronized void redeemed(String reward, String title, ChatMessage message) {
        redemptions.name(reward, title);
        behindIrc(() ->
                redemptions
                        .redeemed(reward, title, message, clock.getAsLong())
                        .ifPresent(it -> told.accept(new ChatEvent.Said(it))));
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
