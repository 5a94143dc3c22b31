package dev.labcast.twitch.eventsub;

import dev.labcast.question.chat.ChatHealth;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.Retry;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Keeps a connection to EventSub: subscribes on each new one, gives one up that is silent for
/// longer than it said, and when Twitch moves it elsewhere keeps the old one until the new one is
/// there, so that nothing falls between them. Knows no threads and no net; times are ms of the
/// caller's clock. One thread.
final class EventSubLink {
    private static final String SILENT =
            "Twitch does not tell what happens in the channel. It is tried again by itself.";
    private static final String LOST =
            "The connection on which Twitch tells what happens is lost. It is made again by itself.";

    /// Twitch closes the old connection 30 s after it asked to leave it.
    private static final long HAND_OVER = 25_000;

    private enum Phase {
        WAITING,
        CALLING,
        SUBSCRIBING,
        THERE,
        REFUSED
    }

    /// What the link sets going.
    record Deeds(
            Function<URI, Socket> sockets,
            BiConsumer<Socket, String> subscribe,
            Consumer<ChatHealth> health) {}

    private final Pace pace;
    private final URI home;
    private final String channel;
    private final Deeds deeds;
    private final Retry retry;
    private Phase phase = Phase.WAITING;
    private Optional<Socket> current = Optional.empty();
    private Optional<Socket> next = Optional.empty();
    private Optional<ChatHealth.Away> away = Optional.empty();
    private long nextDue = Long.MAX_VALUE;
    private long keepalive;
    private long since;
    private long due;

    /// `home` is where a connection begins.
    EventSubLink(Pace pace, URI home, String channel, Deeds deeds) {
        this.pace = pace;
        this.home = home;
        this.channel = channel;
        this.deeds = deeds;
        retry = new Retry(pace);
    }

    void begin(long now) {
        deeds.health().accept(new ChatHealth.Connecting());
        call(now);
    }

    /// When [#look] wants to be called at the latest.
    long due() {
        return Math.min(due, nextDue);
    }

    /// Whether what this socket says counts.
    boolean isHeard(Socket from) {
        return isCurrent(from) || next.equals(Optional.of(from));
    }

    void heard(Socket from, long now) {
        if (isCurrent(from) && phase == Phase.THERE) {
            due = now + keepalive * 3 / 2;
        }
    }

    void welcomed(Socket from, Frame.Welcome welcome, long now) {
        if (next.equals(Optional.of(from))) {
            current.ifPresent(Socket::close);
            current = next;
            forgetNext();
            keepalive = welcome.keepalive();
            phase = Phase.THERE;
            heard(from, now);
        } else if (isCurrent(from) && phase == Phase.CALLING) {
            keepalive = welcome.keepalive();
            phase = Phase.SUBSCRIBING;
            due = now + pace.attempt();
            deeds.subscribe().accept(from, welcome.session());
        }
    }

    void subscribed(Socket from, Subscriber.Outcome outcome, long now) {
        if (!isCurrent(from) || phase != Phase.SUBSCRIBING) {
            return;
        }
        switch (outcome) {
            case Subscriber.Outcome.Done() -> {
                phase = Phase.THERE;
                since = now;
                away = Optional.empty();
                heard(from, now);
                deeds.health().accept(new ChatHealth.Connected(channel));
            }
            case Subscriber.Outcome.Refused(var sentence) -> refused(sentence);
            case Subscriber.Outcome.Failed() -> down(now);
        }
    }

    /// An address that is not Twitch's is not called; the connection is made anew once it is gone.
    void handedOver(Socket from, String address, long now) {
        Optional<URI> there = Addresses.near(home, address);
        if (isCurrent(from) && phase == Phase.THERE && next.isEmpty() && there.isPresent()) {
            Socket socket = deeds.sockets().apply(there.get());
            next = Optional.of(socket);
            nextDue = now + HAND_OVER;
            socket.open();
        }
    }

    /// Twitch tells it no more, whatever is done here.
    void refused(String sentence) {
        end();
        deeds.health().accept(new ChatHealth.Refused(sentence));
    }

    void over(Socket from, long now) {
        if (next.equals(Optional.of(from))) {
            forgetNext();
            if (current.isEmpty()) {
                down(now);
            }
        } else if (isCurrent(from) && phase != Phase.WAITING && phase != Phase.REFUSED) {
            current = Optional.empty();
            due = Long.MAX_VALUE;
            if (next.isEmpty()) {
                down(now);
            }
        }
    }

    void look(long now) {
        if (now >= nextDue) {
            next.ifPresent(Socket::close);
            forgetNext();
            if (current.isEmpty()) {
                down(now);
            }
        }
        if (now < due) {
            return;
        }
        switch (phase) {
            case WAITING -> call(now);
            case CALLING, SUBSCRIBING, THERE -> down(now);
            case REFUSED -> {}
        }
    }

    void end() {
        current.ifPresent(Socket::close);
        next.ifPresent(Socket::close);
        current = Optional.empty();
        forgetNext();
        phase = Phase.REFUSED;
        due = Long.MAX_VALUE;
    }

    private void forgetNext() {
        next = Optional.empty();
        nextDue = Long.MAX_VALUE;
    }

    private void call(long now) {
        Socket socket = deeds.sockets().apply(home);
        current = Optional.of(socket);
        phase = Phase.CALLING;
        due = now + pace.attempt();
        socket.open();
    }

    private void down(long now) {
        boolean there = phase == Phase.THERE;
        long wait = retry.after(there ? now - since : 0);
        current.ifPresent(Socket::close);
        current = Optional.empty();
        next.ifPresent(Socket::close);
        forgetNext();
        phase = Phase.WAITING;
        due = now + wait;
        if (away.isEmpty()) {
            ChatHealth.Away told = new ChatHealth.Away(there ? LOST : SILENT, wait);
            away = Optional.of(told);
            deeds.health().accept(told);
        }
    }

    private boolean isCurrent(Socket from) {
        return current.equals(Optional.of(from));
    }
}
