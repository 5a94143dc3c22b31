package dev.labcast.twitch.bridge;

import dev.labcast.question.Refusal;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.eventsub.ChannelNews;
import dev.labcast.twitch.helix.ChannelActions.Look;
import dev.labcast.twitch.helix.HelixChannel;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.login.LoginWatch;
import dev.labcast.twitch.login.Time;
import dev.labcast.twitch.login.TwitchApp;
import dev.labcast.twitch.login.TwitchLogin;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is done with a login while a session runs: it is kept valid, the channel is marked, called
/// and spoken in as the log tells, and Twitch is asked to tell what happens. One thread, which may
/// wait for Twitch; `inbox` brings others' news to it.
final class Helm implements AutoCloseable {
    private static final int LONGEST_TITLE = 140;

    private final BridgeWish wish;
    private final BridgedSession session;
    private final BridgeListener listener;
    private final TwitchLogin login;
    private final HelixChannel channel;
    private final Marks marks;
    private final AskerNews askers;
    private final Deeds deeds;
    private final Ears ears;
    private final Supplier<SessionState> latest;
    private Optional<LoginWatch> watch = Optional.empty();
    private Set<Feature> lacking = Set.of();

    Helm(
            BridgeWish wish,
            BridgedSession session,
            BridgeListener listener,
            Pace pace,
            JoinedChat joined,
            Supplier<SessionState> latest,
            Consumer<Consumer<Helm>> inbox) {
        this.wish = wish;
        this.session = session;
        this.listener = listener;
        this.latest = latest;
        Time wall = session.wall();
        TwitchApp app = wish.app().orElse(new TwitchApp("", wish.place().id()));
        login =
                new TwitchLogin(
                        app, wish.store(), wall, state -> inbox.accept(helm -> helm.login(state)));
        channel = new HelixChannel(wish.place().helix(), wish.channel(), login, wall);
        marks = new Marks(session.vocabulary());
        askers = new AskerNews("twitch", session.messages());
        deeds =
                new Deeds(
                        channel,
                        askers,
                        latest,
                        session.clock()::now,
                        () -> login.state() instanceof LoginState.In,
                        listener);
        ears =
                new Ears(
                        wish,
                        session.clock(),
                        new Ears.Deeds(login, channel, channel, wall, pace),
                        joined,
                        listener::events,
                        news -> inbox.accept(helm -> helm.stream(news)));
    }

    void begin() {
        if (!wish.uses().features().isEmpty() && wish.store().read().isEmpty()) {
            listener.wanting(
                    wish.store()
                            .unusable()
                            .orElse(
                                    "Labcast is to do more on Twitch than to read the chat, but is not logged in there;"
                                            + " run 'labcast twitch login'."));
        }
        if (wish.app().isPresent()) {
            watch = Optional.of(LoginWatch.start(login, session.wall()));
        }
    }

    /// When [#work] wants to be called at the latest; ms of the session's clock.
    long due() {
        return Math.min(deeds.due(), ears.due());
    }

    void work(BooleanSupplier open) {
        ears.work();
        deeds.work(open);
    }

    void happened(Entry entry, SessionState after) {
        if (uses(Feature.MARK)) {
            marks.of(entry).ifPresent(deeds::add);
        }
        if (uses(Feature.SPEAK) && askers.take(entry, after)) {
            deeds.add(new Deed.Tell());
        }
        if (uses(Feature.TITLE)
                && entry.event() instanceof SessionEvent.SessionOpened(String title)) {
            deeds.add(new Deed.Describe(look(title)));
        }
    }

    /// What was asked in `message` came to nothing.
    void refused(ChatMessage message, Refusal why) {
        if (uses(Feature.SPEAK)
                && askers.refused(message.by().id(), message.id(), why, session.clock().now())) {
            deeds.add(new Deed.Tell());
        }
    }

    private boolean uses(Feature feature) {
        return wish.uses().features().contains(feature);
    }

    private Look look(String title) {
        Look set = wish.uses().look();
        return new Look(
                Optional.of(title)
                        .filter(it -> wish.uses().titled() && !it.isBlank())
                        .map(Helm::cut),
                set.tags(),
                set.category());
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private void login(LoginState state) {
        listener.login(state);
        switch (state) {
            case LoginState.In in -> {
                Set<Feature> missing = missing(in.scopes());
                deeds.without(missing);
                deeds.ready(true);
                want(missing);
                ears.hear(Feature.allowedBy(in.scopes()));
            }
            case LoginState.Out _, LoginState.Refused _ -> {
                lacking = Set.of(); // the next login is another one, and told as that
                deeds.ready(false);
                ears.deafen();
            }
            case LoginState.Waiting _ -> {}
        }
    }

    private Set<Feature> missing(Set<String> scopes) {
        Set<Feature> missing = EnumSet.noneOf(Feature.class);
        missing.addAll(wish.uses().features());
        missing.removeAll(Feature.allowedBy(scopes));
        return missing;
    }

    private static String beyond(Set<Feature> missing) {
        return missing.stream()
                .map(Feature::may)
                .collect(
                        Collectors.joining(
                                ", ",
                                "The login to Twitch does not reach that far: Labcast may not ",
                                "; run 'labcast twitch login'."));
    }

    private void want(Set<Feature> missing) {
        if (!missing.isEmpty() && !missing.equals(lacking)) {
            listener.wanting(beyond(missing));
        } else if (missing.isEmpty() && !lacking.isEmpty()) {
            listener.enough();
        }
        lacking = missing;
    }

    private void stream(ChannelNews news) {
        switch (news) {
            case ChannelNews.Live _ -> {
                listener.live(true);
                if (uses(Feature.MARK)) {
                    marks.atBegin(latest.get(), session.clock().now()).ifPresent(deeds::add);
                }
            }
            case ChannelNews.Ended _ -> listener.live(false);
            case ChannelNews.Chat _, ChannelNews.Redeemed _ -> {}
        }
    }

    /// Behind everything that still waits for Twitch.
    @Override
    public void close() {
        watch.ifPresent(LoginWatch::close);
        ears.deafen();
        channel.close();
        login.close();
    }
}
