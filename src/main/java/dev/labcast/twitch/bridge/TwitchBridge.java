package dev.labcast.twitch.bridge;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.Teller;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One channel on Twitch while a session runs: its chat, which anybody may read, and what a login
/// adds to it ([Helm]). Made by `app`, which tells it what the log takes; neither making nor
/// opening nor closing it waits for the net. What waits for Twitch happens on one virtual thread of
/// its own, `labcast-twitch-bridge`.
public final class TwitchBridge implements ChatSource {
    private static final String NAME = "twitch";

    private final BridgeWish wish;
    private final BridgedSession session;
    private final BridgeListener listener;
    private final Pace pace;
    private final IrcChat irc;
    private final Teller teller = new Teller();
    private final JoinedChat joined;
    private final LinkedBlockingQueue<Consumer<Helm>> inbox = new LinkedBlockingQueue<>();
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
                        wish.uses().rewards(),
                        session.clock()::now,
                        () -> inbox.offer(_ -> {}),
                        teller::happened);
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
        Thread.ofVirtual().name("labcast-twitch-bridge").start(this::work);
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
    }

    private void work() {
        try (Helm helm =
                new Helm(wish, session, listener, pace, joined, () -> latest, inbox::offer)) {
            helm.begin();
            while (teller.isOpen()) {
                long patience = Math.max(0, helm.due() - session.clock().now());
                Optional.ofNullable(inbox.poll(patience, TimeUnit.MILLISECONDS))
                        .ifPresent(news -> news.accept(helm));
                helm.work(teller::isOpen);
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    private final class IrcEar implements Listener {
        @Override
        public void happened(ChatEvent event) {
            joined.happened(JoinedChat.Feed.IRC, event);
        }

        @Override
        public void health(ChatHealth health) {
            joined.irc(health instanceof ChatHealth.Connected);
            teller.health(health);
        }
    }
}
