package dev.labcast.twitch;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.Teller;
import dev.labcast.session.SessionClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// A channel's chat on Twitch, read over IRC, with nobody's name or with a login's. Kept up by one
/// virtual thread of its own, `labcast-twitch-chat`, on which its listener is told; Twitch4J's
/// threads only put into its queue. What the times are, [Pace] says.
public final class IrcChat implements ChatSource {
    /// Of the WebSocket's messages; more than half a minute of the busiest channels.
    private static final int MOST_WAITING = 8_192;

    private static final int AT_ONCE = 64;

    /// A listener that takes nothing for so long is broken; then lines are left out.
    private static final long PATIENCE_MILLIS = 5_000;

    /// What Twitch says to a login it does not accept.
    private static final Set<String> REFUSALS =
            Set.of(
                    "Login authentication failed",
                    "Login unsuccessful",
                    "Improperly formatted auth",
                    "Invalid NICK");

    private final String source;
    private final SessionClock clock;
    private final IrcEvents events;
    private final IrcLink link;
    private final SeenIds seen = new SeenIds();
    private final BlockingQueue<WireNews> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final Teller teller = new Teller();

    /// `source` is [ChatSource#name], `channel` the channel's login. `login` is asked before each
    /// connection, and may be empty: the chat can be read without one.
    public IrcChat(
            String source,
            TwitchPlace place,
            String channel,
            Supplier<Optional<ChatLogin>> login,
            SessionClock clock) {
        this(source, place, channel, login, clock, Pace.USUAL);
    }

    /// As above, with other times.
    public IrcChat(
            String source,
            TwitchPlace place,
            String channel,
            Supplier<Optional<ChatLogin>> login,
            SessionClock clock,
            Pace pace) {
        String name = channel.toLowerCase(Locale.ROOT);
        this.source = source;
        this.clock = clock;
        events = new IrcEvents(name, () -> clock.startedAt().toEpochMilli() + clock.now());
        link =
                new IrcLink(
                        pace,
                        name,
                        () -> new IrcWire(place, name, login.get(), pace.farewell(), this::enqueue),
                        teller::health);
    }

    @Override
    public String name() {
        return source;
    }

    @Override
    public void open(Listener heard) {
        teller.open(heard);
        Thread.ofVirtual().name("labcast-twitch-chat").start(this::work);
    }

    @Override
    public void close() {
        teller.close();
        // The thread waits for news; none is needed to make it look.
        waiting.clear();
        waiting.offer(new WireNews.Wake());
    }

    /// On Twitch4J's threads. When there is no more room the connection is read more slowly, and
    /// Twitch waits.
    private void enqueue(WireNews news) {
        try {
            if (teller.isOpen() && !waiting.offer(news, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                leftOut.addAndGet(news instanceof WireNews.Text text ? text.lines() : 0);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<WireNews> batch = new ArrayList<>(AT_ONCE);
        try {
            link.begin(clock.now());
            while (teller.isOpen()) {
                long patience = Math.max(0, link.due() - clock.now());
                WireNews first = waiting.poll(patience, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, AT_ONCE - 1);
                    long now = clock.now();
                    batch.forEach(news -> take(news, now));
                    batch.clear();
                }
                link.look(clock.now());
                confess();
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        } finally {
            link.end();
        }
    }

    private void take(WireNews news, long now) {
        switch (news) {
            case WireNews.Text(Wire wire, String raw) -> {
                link.heard(wire, now);
                IrcLine.each(raw, line -> take(wire, line, now));
            }
            case WireNews.Leaving(Wire wire) -> link.leaving(wire, now);
            case WireNews.Over(Wire wire) -> link.over(wire, now);
            case WireNews.Wake() -> {}
        }
    }

    private void take(Wire wire, IrcLine line, long now) {
        switch (line.command()) {
            case "001" -> link.welcomed(wire);
            case "ROOMSTATE" -> {
                if (events.isHere(line)) {
                    link.joined(wire, now);
                }
            }
            case "NOTICE" -> {
                if (line.parameter(0).equals("*") && REFUSALS.contains(line.parameter(1))) {
                    link.refused(wire);
                } else {
                    happened(line);
                }
            }
            default -> happened(line);
        }
    }

    /// Two connections overlap when Twitch asks for a new one, and both tell the same.
    private void happened(IrcLine line) {
        events.of(line).filter(event -> isNew(event, line)).ifPresent(teller::happened);
    }

    private boolean isNew(ChatEvent event, IrcLine line) {
        String id = event instanceof ChatEvent.Said(var message) ? message.id() : line.tag("id");
        return id.isEmpty() || seen.isNew(id);
    }

    private void confess() {
        long lines = leftOut.getAndSet(0);
        if (lines > 0) {
            String sentence =
                    lines
                            + " lines of Twitch's chat came faster than they were read, and are lost.";
            teller.happened(new ChatEvent.Notice("", sentence));
        }
    }
}
