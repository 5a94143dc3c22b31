package dev.labcast.twitch.bridge;

import dev.labcast.question.Decision;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.eventsub.ChannelNews;
import dev.labcast.twitch.eventsub.EventSubChat;
import dev.labcast.twitch.eventsub.Subscription;
import dev.labcast.twitch.helix.Answer;
import dev.labcast.twitch.helix.ChannelActions;
import dev.labcast.twitch.helix.ChannelRewards;
import dev.labcast.twitch.helix.ChannelRewards.Reward;
import dev.labcast.twitch.helix.HelixSubscriber;
import dev.labcast.twitch.login.Access;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.Tokens;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Has Twitch tell by EventSub what the features that are switched on want to hear, for as long as
/// there is a login that may. The [Helm]'s thread, which may wait for Twitch.
final class Ears {
    private static final long AGAIN_MILLIS = 4_000;

    /// With what Twitch is spoken to.
    record Deeds(
            Access access,
            ChannelActions channel,
            ChannelRewards rewards,
            InstantSource wall,
            Pace pace) {}

    /// What is heard: in whose channel, by whom (user ids), and for what.
    private record Hearing(String broadcaster, String listener, Set<Feature> features) {}

    private record Open(Hearing hearing, EventSubChat chat, HelixSubscriber subscriber) {}

    private final BridgeWish wish;
    private final SessionClock clock;
    private final Deeds deeds;
    private final JoinedChat joined;
    private final Consumer<ChatHealth> health;
    private final Consumer<ChannelNews> stream;
    private Optional<Open> open = Optional.empty();
    private Set<Feature> wanted = Set.of();
    private long due = Long.MAX_VALUE;
    private boolean named;
    private String refused = "";

    /// `stream` is told, on other threads, when the channel goes live and when it ends.
    Ears(
            BridgeWish wish,
            SessionClock clock,
            Deeds deeds,
            JoinedChat joined,
            Consumer<ChatHealth> health,
            Consumer<ChannelNews> stream) {
        this.wish = wish;
        this.clock = clock;
        this.deeds = deeds;
        this.joined = joined;
        this.health = health;
        this.stream = stream;
    }

    /// The login may do `allowed`. Whether the channel is live, anybody may hear; it matters to
    /// markers.
    void hear(Set<Feature> allowed) {
        Set<Feature> next = EnumSet.noneOf(Feature.class);
        for (Feature feature : List.of(Feature.LISTEN, Feature.REDEEM, Feature.MARK)) {
            if (allowed.contains(feature) && wish.uses().features().contains(feature)) {
                next.add(feature);
            }
        }
        wanted = next;
        due = clock.now();
        work();
    }

    /// When [#work] wants to be called at the latest.
    long due() {
        return due;
    }

    void work() {
        if (clock.now() < due) {
            return;
        }
        due = Long.MAX_VALUE;
        if (wanted.isEmpty()) {
            deafen();
            return;
        }
        switch (hearing()) {
            case Answer.Done<Hearing>(Hearing hearing) -> {
                begin(hearing);
                if (hearing.features().contains(Feature.REDEEM) && !named) {
                    name();
                }
            }
            case Answer.Away<Hearing> _, Answer.TooMany<Hearing> _ ->
                    due = clock.now() + AGAIN_MILLIS;
            case Answer.Refused<Hearing>(String sentence) -> refused(sentence);
            // The login is gone, which is told by itself.
            case Answer.NotAllowed<Hearing> _, Answer.NotLive<Hearing> _ -> {}
        }
    }

    /// Once, though the login is looked at every hour.
    private void refused(String sentence) {
        if (!refused.equals(sentence)) {
            refused = sentence;
            health.accept(new ChatHealth.Refused(sentence));
        }
    }

    private Answer<Hearing> hearing() {
        return switch (deeds.access().now()) {
            case Grant.Given(Tokens who) when who.userId().isEmpty() ->
                    new Answer.Away<>("Twitch has not said yet whose login it is.", false);
            case Grant.Given(Tokens who) when who.login().equalsIgnoreCase(wish.channel()) ->
                    new Answer.Done<>(new Hearing(who.userId(), who.userId(), wanted));
            case Grant.Given(Tokens who) ->
                    deeds.channel()
                            .person(wish.channel())
                            .then(found ->
                                    found.<Answer<Hearing>>map(it ->
                                                    new Answer.Done<>(
                                                            new Hearing(
                                                                    it.id(), who.userId(), wanted)))
                                            .orElseGet(() ->
                                                    new Answer.Refused<>(
                                                            "Twitch knows no channel "
                                                                    + wish.channel()
                                                                    + ".")));
            case Grant.None(String sentence) -> new Answer.NotAllowed<>(sentence);
            case Grant.Unreachable(String sentence) -> new Answer.Away<>(sentence, false);
        };
    }

    /// So that the chat alone knows what asks, should the redemption be lost.
    private void name() {
        switch (deeds.rewards().rewards()) {
            case Answer.Done<List<Reward>>(List<Reward> all) -> {
                named = true;
                all.forEach(it -> joined.name(it.id(), it.title()));
            }
            case Answer.Away<List<Reward>> _, Answer.TooMany<List<Reward>> _ ->
                    due = clock.now() + AGAIN_MILLIS;
            // EventSub says so, too; until then redemptions tell the names.
            case Answer.Refused<List<Reward>> _,
                    Answer.NotAllowed<List<Reward>> _,
                    Answer.NotLive<List<Reward>> _ ->
                    named = true;
        }
    }

    private void begin(Hearing hearing) {
        if (open.filter(it -> it.hearing().equals(hearing)).isPresent()) {
            return;
        }
        deafen();
        HelixSubscriber subscriber =
                new HelixSubscriber(wish.place().helix(), deeds.access(), deeds.wall());
        EventSubChat chat =
                new EventSubChat(
                        new EventSubChat.Ears(
                                wish.place().eventSub(),
                                wish.channel(),
                                subscriptions(hearing),
                                subscriber),
                        clock,
                        this::happens,
                        deeds.pace());
        open = Optional.of(new Open(hearing, chat, subscriber));
        chat.open(new Ear());
    }

    private static List<Subscription> subscriptions(Hearing hearing) {
        List<Subscription> all = new ArrayList<>(Subscription.stream(hearing.broadcaster()));
        if (hearing.features().contains(Feature.REDEEM)) {
            all.add(Subscription.redemptions(hearing.broadcaster()));
        }
        if (hearing.features().contains(Feature.LISTEN)) {
            all.addAll(Subscription.chat(hearing.broadcaster(), hearing.listener()));
        }
        return all;
    }

    private void happens(ChannelNews news) {
        switch (news) {
            case ChannelNews.Redeemed(var reward, var title, var message) ->
                    joined.redeemed(reward, title, message);
            case ChannelNews.Live _, ChannelNews.Ended _ -> stream.accept(news);
            case ChannelNews.Chat(var event) -> joined.happened(JoinedChat.Feed.EVENTS, event);
        }
    }

    void deafen() {
        due = Long.MAX_VALUE;
        named = false;
        open.ifPresent(it -> {
            it.chat().close();
            it.subscriber().close();
        });
        open = Optional.empty();
    }

    private final class Ear implements ChatSource.Listener {
        @Override
        public CompletableFuture<Decision> happened(ChatEvent event) {
            return joined.happened(JoinedChat.Feed.EVENTS, event);
        }

        @Override
        public void health(ChatHealth now) {
            health.accept(now);
        }
    }
}
