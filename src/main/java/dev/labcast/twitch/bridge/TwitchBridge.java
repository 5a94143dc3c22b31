package dev.labcast.twitch.bridge;

import dev.labcast.question.Decision;
import dev.labcast.question.Refusal;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.Teller;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.Pace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One channel on Twitch while a session runs: its chat, which anybody may read, and what a login
/// adds to it ([Helm]). Made by `app`, which tells it what the log takes; neither making nor
/// opening nor closing it waits for the net. What waits for Twitch happens on one virtual thread of
/// its own, `labcast-twitch-bridge`; what one connection tells and the other does not, is told on
/// another, `labcast-twitch-late`.
public final class TwitchBridge implements ChatSource {
    private static final Logger LOG = LoggerFactory.getLogger(TwitchBridge.class);

    /// What tells its people from those of other sources.
    public static final String NAME = "twitch";

    /// After a step that broke, so that one that always breaks fills no log.
    private static final long REST_MILLIS = 1_000;

    private final BridgeWish wish;
    private final BridgedSession session;
    private final BridgeListener listener;
    private final Pace pace;
    private final IrcChat irc;
    private final Semaphore late = new Semaphore(0);
    private final Teller teller = new Teller();
    private final JoinedChat joined;
    private final LinkedBlockingQueue<Consumer<Helm>> inbox = new LinkedBlockingQueue<>();
    private volatile Optional<Thread> worker = Optional.empty();
    private volatile SessionState latest = SessionState.initial();

    public TwitchBridge(BridgeWish wish, BridgedSession session, BridgeListener listener) {
        this(wish, session, listener, Pace.USUAL);
    }

    TwitchBridge(BridgeWish wish, BridgedSession session, BridgeListener listener, Pace pace) {
        this.wish = wish;
        this.session = session;
        this.listener = listener;
        this.pace = pace;
        joined =
                new JoinedChat(
                        wish.uses().rewards(), session.clock()::now, late::release, this::told);
        irc =
                new IrcChat(
                        NAME, wish.place(), wish.channel(), Optional::empty, session.clock(), pace);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void open(Listener heard) {
        teller.open(heard);
        irc.open(new IrcEar());
        worker = Optional.of(Thread.ofVirtual().name("labcast-twitch-bridge").start(this::work));
        Thread.ofVirtual().name("labcast-twitch-late").start(this::tellLate);
    }

    /// Whoever asked in vain may be told so.
    private void told(ChatEvent event) {
        CompletableFuture<Decision> answer = teller.happened(event);
        if (event instanceof ChatEvent.Said(ChatMessage message) && wish.app().isPresent()) {
            var _ = answer.thenAccept(decision -> refused(message, decision));
        }
    }

    private void refused(ChatMessage message, Decision decision) {
        if (decision instanceof Decision.Refused(Refusal why)
                && why != Refusal.BUSY
                && teller.isOpen()) {
            inbox.offer(helm -> helm.refused(message, why));
        }
    }

    /// The log took `entry`, which led to `after`. The log's thread; returns at once.
    public void happened(Entry entry, SessionState after) {
        latest = after;
        boolean matters =
                entry.event() instanceof SessionEvent.SessionOpened
                        || entry.event() instanceof SessionEvent.SegmentOpened
                        || entry.event() instanceof SessionEvent.QuestionShown
                        || entry.event() instanceof SessionEvent.QuestionAnswered;
        if (matters && wish.app().isPresent() && teller.isOpen()) {
            inbox.offer(helm -> helm.happened(entry, after));
        }
    }

    @Override
    public void close() {
        teller.close();
        irc.close();
        inbox.clear();
        inbox.offer(_ -> {});
        late.release();
    }

    /// Waits, behind [#close] and at most `patience`, until nothing is asked of Twitch any more: a
    /// process that ends during a renewal loses its login. For a thread that may wait.
    public void awaitEnd(Duration patience) throws InterruptedException {
        if (!teller.isOpen() && worker.isPresent() && !worker.get().join(patience)) {
            LOG.warn("Twitch has not answered in {}; the session ends without it", patience);
        }
    }

    private void work() {
        try (Helm helm =
                new Helm(wish, session, listener, pace, joined, () -> latest, inbox::offer)) {
            boolean well = step(helm::begin);
            while (teller.isOpen()) {
                long patience = Math.max(0, helm.due() - session.clock().now());
                Optional<Consumer<Helm>> news =
                        Optional.ofNullable(
                                inbox.poll(
                                        well ? patience : Math.max(patience, REST_MILLIS),
                                        TimeUnit.MILLISECONDS));
                well =
                        step(() -> {
                            news.ifPresent(it -> it.accept(helm));
                            helm.work(teller::isOpen);
                        });
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    /// By itself, since calls to Twitch may keep the other thread for seconds.
    private void tellLate() {
        try {
            while (teller.isOpen()) {
                long patience = Math.max(0, joined.due() - session.clock().now());
                if (late.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
                    late.drainPermits();
                }
                step(joined::release);
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean step(Runnable what) {
        try {
            what.run();
            return true;
        } catch (RuntimeException fault) {
            // The boundary of the bridge's threads: a step that breaks takes no later one along.
            LOG.error("A step of the bridge to Twitch broke", fault);
            return false;
        }
    }

    private final class IrcEar implements Listener {
        @Override
        public CompletableFuture<Decision> happened(ChatEvent event) {
            return joined.happened(JoinedChat.Feed.IRC, event);
        }

        @Override
        public void health(ChatHealth health) {
            joined.irc(health instanceof ChatHealth.Connected);
            teller.health(health);
        }
    }
}
