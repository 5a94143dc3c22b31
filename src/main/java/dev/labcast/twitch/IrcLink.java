package dev.labcast.twitch;

import dev.labcast.question.chat.ChatHealth;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps a connection to the chat: when one is made, asked for a sign of life, given up and made
/// anew, and what the person is told of it. Twitch4J would do some of that, but too late to be back
/// within 15 s, and not all. Knows no threads and no net; times are ms of the caller's clock. One
/// thread.
final class IrcLink {
    private static final String SILENT =
            "Twitch's chat does not answer. It is tried again by itself.";
    private static final String LOST =
            "The connection to Twitch's chat is lost. It is made again by itself.";

    private enum Phase {
        WAITING,
        CALLING,
        THERE,
        REFUSED
    }

    private final Pace pace;
    private final String channel;
    private final Supplier<? extends Wire> wires;
    private final Consumer<ChatHealth> health;
    private final Retry retry;
    private Phase phase = Phase.WAITING;
    private Optional<Wire> wire = Optional.empty();
    private Optional<Wire> leaving = Optional.empty();
    private Optional<ChatHealth.Away> away = Optional.empty();
    private boolean welcomed;
    private boolean asked;
    private long since;
    private long heardAt;
    private long due;

    IrcLink(
            Pace pace,
            String channel,
            Supplier<? extends Wire> wires,
            Consumer<ChatHealth> health) {
        this.pace = pace;
        this.channel = channel;
        this.wires = wires;
        this.health = health;
        retry = new Retry(pace);
    }

    void begin(long now) {
        health.accept(new ChatHealth.Connecting());
        call(now);
    }

    /// When [#look] wants to be called at the latest.
    long due() {
        return due;
    }

    void heard(Wire from, long now) {
        if (isCurrent(from) && phase == Phase.THERE) {
            heardAt = now;
            asked = false;
            due = now + pace.quiet();
        }
    }

    void welcomed(Wire from) {
        welcomed = welcomed || isCurrent(from);
    }

    void joined(Wire from, long now) {
        if (!isCurrent(from) || phase != Phase.CALLING) {
            return;
        }
        phase = Phase.THERE;
        since = now;
        away = Optional.empty();
        leaving.ifPresent(Wire::close);
        leaving = Optional.empty();
        heard(from, now);
        health.accept(new ChatHealth.Connected(channel));
    }

    /// The old connection is kept until the new one hears what is said: nothing falls between them.
    void leaving(Wire from, long now) {
        if (isCurrent(from) && phase == Phase.THERE) {
            leaving = wire;
            call(now);
        }
    }

    void refused(Wire from) {
        if (isCurrent(from)) {
            from.close();
            phase = Phase.REFUSED;
            due = Long.MAX_VALUE;
            health.accept(
                    new ChatHealth.Refused(
                            "Twitch does not accept the login for its chat. Log in again, or read"
                                    + " the chat without a login."));
        }
    }

    void over(Wire from, long now) {
        if (leaving.equals(Optional.of(from))) {
            leaving = Optional.empty();
            away.ifPresent(health);
        } else if (isCurrent(from) && (phase == Phase.CALLING || phase == Phase.THERE)) {
            down(now, sentence());
        }
    }

    void look(long now) {
        if (now < due) {
            return;
        }
        switch (phase) {
            case WAITING -> call(now);
            case CALLING -> down(now, unanswered());
            case THERE -> listen(now);
            case REFUSED -> {}
        }
    }

    void end() {
        wire.ifPresent(Wire::close);
        leaving.ifPresent(Wire::close);
        phase = Phase.REFUSED;
        due = Long.MAX_VALUE;
    }

    private void listen(long now) {
        if (asked) {
            down(now, sentence());
            return;
        }
        asked = true;
        wire.ifPresent(Wire::ping);
        due = heardAt + pace.dead();
    }

    private void call(long now) {
        Wire next = wires.get();
        wire = Optional.of(next);
        phase = Phase.CALLING;
        welcomed = false;
        due = now + pace.attempt();
        next.open();
    }

    private void down(long now, String sentence) {
        long wait = retry.after(phase == Phase.THERE ? now - since : 0);
        wire.ifPresent(Wire::close);
        phase = Phase.WAITING;
        due = now + wait;
        if (away.map(ChatHealth.Away::sentence).filter(sentence::equals).isEmpty()) {
            away = Optional.of(new ChatHealth.Away(sentence, wait));
            if (leaving.isEmpty()) {
                away.ifPresent(health);
            }
        }
    }

    /// One sentence for as long as it is away, however the attempts fail.
    private String sentence() {
        return away.map(ChatHealth.Away::sentence).orElse(phase == Phase.THERE ? LOST : SILENT);
    }

    /// A wrong name is said all the same: Twitch welcomes whoever asks for it, and then is silent.
    /// A connection that breaks in between says nothing of the name.
    private String unanswered() {
        return welcomed
                ? "Twitch lets nobody into the chat of \""
                        + channel
                        + "\". Is the channel's name right? It is tried again by itself."
                : sentence();
    }

    private boolean isCurrent(Wire from) {
        return wire.equals(Optional.of(from));
    }
}
