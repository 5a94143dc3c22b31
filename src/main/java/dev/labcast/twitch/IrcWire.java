package dev.labcast.twitch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to the chat, from being made to being closed. Making and closing Twitch4J's chat
/// may block for tens of seconds, so both happen on threads of the wire's own, which nobody waits
/// for; all its threads are daemons. What it hears it tells from Twitch4J's threads. Any thread.
final class IrcWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(IrcWire.class);
    private static final int TIMER_THREADS = 2;

    private final TwitchPlace place;
    private final String channel;
    private final Optional<ChatLogin> login;
    private final long farewellMillis;
    private final Consumer<WireNews> news;
    private final Thread opening =
            Thread.ofVirtual().name("labcast-twitch-open").unstarted(this::make);
    private Optional<IrcClient> client = Optional.empty();
    private boolean closed;

    IrcWire(
            TwitchPlace place,
            String channel,
            Optional<ChatLogin> login,
            long farewellMillis,
            Consumer<WireNews> news) {
        this.place = place;
        this.channel = channel;
        this.login = login;
        this.farewellMillis = farewellMillis;
        this.news = news;
    }

    @Override
    public void open() {
        opening.start();
    }

    @Override
    public synchronized void ping() {
        client.ifPresent(it -> it.sendRaw("PING :labcast"));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        client.ifPresentOrElse(this::endLater, opening::interrupt);
    }

    private void make() {
        ScheduledThreadPoolExecutor timers = timers();
        try {
            IrcClient made = client(timers);
            made.joinChannel(channel);
            if (!keep(made)) {
                end(made);
            }
        } catch (RuntimeException failure) {
            LOG.warn("Twitch4J could not make its chat", failure);
            timers.shutdownNow();
            news.accept(new WireNews.Over(this));
        }
    }

    private IrcClient client(ScheduledThreadPoolExecutor timers) {
        return new IrcClient(
                place,
                login.map(KnownIdentity::credential),
                new KnownIdentity(place).manager(),
                NoEvents.manager(),
                timers,
                new Told());
    }

    /// False when it was given up meanwhile.
    private synchronized boolean keep(IrcClient made) {
        if (!closed) {
            client = Optional.of(made);
        }
        return !closed;
    }

    private void endLater(IrcClient ended) {
        Thread.ofVirtual().name("labcast-twitch-close").start(() -> end(ended));
    }

    private void end(IrcClient ended) {
        Thread closing = Thread.ofVirtual().name("labcast-twitch-close").start(ended::close);
        try {
            if (!closing.join(Duration.ofMillis(farewellMillis))) {
                closing.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        ended.endTimers();
    }

    private static ScheduledThreadPoolExecutor timers() {
        ScheduledThreadPoolExecutor timers =
                new ScheduledThreadPoolExecutor(
                        TIMER_THREADS,
                        Thread.ofPlatform().daemon().name("labcast-twitch-timer-", 0).factory());
        timers.setRemoveOnCancelPolicy(true);
        return timers;
    }

    private final class Told implements IrcClient.Listener {
        @Override
        public void over() {
            news.accept(new WireNews.Over(IrcWire.this));
        }

        @Override
        public void heard(String text) {
            news.accept(new WireNews.Text(IrcWire.this, text));
        }

        @Override
        public void askedToReconnect() {
            news.accept(new WireNews.Leaving(IrcWire.this));
        }
    }
}
