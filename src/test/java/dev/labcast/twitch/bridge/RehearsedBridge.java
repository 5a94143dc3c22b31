package dev.labcast.twitch.bridge;

import dev.labcast.obs.Eventually;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatSourceContract.Fault;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.helix.ChannelActions.Look;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.login.MemoryStore;
import dev.labcast.twitch.login.Time;
import dev.labcast.twitch.login.TokenStore;
import dev.labcast.twitch.login.TwitchApp;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.RehearsedRoom;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.Room;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The Twitch of our own, somebody who is logged in there, and a bridge to it for a session whose
/// log a test writes. The bridge's connections live four times as fast as for a person.
final class RehearsedBridge extends RehearsedRoom {
    static final Set<Feature> ALL = EnumSet.allOf(Feature.class);

    final TwitchDouble twitch = new TwitchDouble(OWNER, SessionClock.startingNow());
    final NotedBridge noted = new NotedBridge();
    final TokenStore store = new MemoryStore();
    final TwitchBridge bridge;
    private final FoldedLog log = new FoldedLog();

    /// With a login for everything that is switched on.
    RehearsedBridge(Set<Feature> features) throws Exception {
        this(features, features);
    }

    /// With a login for `allowed` only, none at all for nothing.
    RehearsedBridge(Set<Feature> features, Set<Feature> allowed) throws Exception {
        this(features, allowed, OWNER);
    }

    /// With connections that live at `pace`.
    RehearsedBridge(Set<Feature> features, Pace pace) throws Exception {
        this(features, features, OWNER, pace);
    }

    /// Logged in as `who`.
    RehearsedBridge(Set<Feature> features, Set<Feature> allowed, Person who) throws Exception {
        this(features, allowed, who, Pace.USUAL.dividedBy(4));
    }

    private RehearsedBridge(Set<Feature> features, Set<Feature> allowed, Person who, Pace pace)
            throws Exception {
        twitch.state().issued().personIs(who);
        if (!allowed.isEmpty()) {
            LoginRig.confirm(twitch, store, allowed);
        }
        Look look = new Look(Optional.empty(), Optional.of(List.of("science")), Optional.empty());
        bridge =
                new TwitchBridge(
                        new BridgeWish(
                                twitch.place(),
                                "Channel",
                                Optional.of(
                                        new TwitchApp(TwitchDouble.CLIENT, twitch.place().id())),
                                store,
                                new BridgeWish.Uses(features, true, look, List.of("Ask me"))),
                        new BridgedSession(
                                SessionClock.startingNow(),
                                Time.of(InstantSource.system()),
                                FoldedLog.WORDS,
                                this::message),
                        noted,
                        pace);
    }

    /// Questions of this test have the number of the message that asked them.
    private Optional<String> message(long number) {
        return said().stream()
                .filter(it -> it.text().endsWith("#" + number))
                .map(Remark::id)
                .findFirst();
    }

    /// The session's log takes it.
    void log(SessionEvent event) {
        bridge.happened(log.add(event), log.state());
    }

    void awaitLogin() throws Exception {
        Eventually.holds("a login", noted::isIn);
    }

    /// Both connections are there.
    void awaitEvents() throws Exception {
        Eventually.holds("EventSub", noted::hears);
    }

    @Override
    protected Room room() {
        return twitch.room();
    }

    @Override
    public ChatSource source() {
        return bridge;
    }

    @Override
    public List<Fault> faults() {
        return List.of(
                new Fault("dropped", true, twitch.irc()::drop, () -> {}),
                new Fault("events dropped", false, twitch.events()::drop, () -> {}),
                new Fault("both killed", true, this::kill, this::restart));
    }

    private void kill() {
        twitch.irc().kill();
        twitch.events().kill();
    }

    private void restart() throws Exception {
        twitch.irc().restart();
        twitch.events().restart();
    }

    @Override
    public void close() {
        bridge.close();
        twitch.close();
    }
}
