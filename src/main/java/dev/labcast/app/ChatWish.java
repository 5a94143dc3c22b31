package dev.labcast.app;

import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.TwitchPlace;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// Which chat a desk listens to, if any. Immutable; any thread.
record ChatWish(Optional<Ear> ear) {
    static final ChatWish NONE = new ChatWish(Optional.empty());

    /// `words` is what the person calls the chat, `channel` whose it is (a login); `source` makes
    /// it for a session.
    record Ear(String words, String channel, Function<SessionClock, ChatSource> source) {}

    static ChatWish of(Ear ear) {
        return new ChatWish(Optional.of(ear));
    }

    /// The chat of the channel in the settings, read without a login; none without a channel. `irc`
    /// is where it is read instead of where the settings say.
    static ChatWish desk(TwitchSettings settings, Optional<URI> irc) {
        return settings.channel()
                .map(channel -> of(twitch(channel, place(settings, irc))))
                .orElse(NONE);
    }

    /// The chat of `channel` at `place`.
    static Ear twitch(String channel, TwitchPlace place) {
        return new Ear(
                "Twitch",
                channel,
                clock -> new IrcChat("twitch", place, channel, Optional::empty, clock));
    }

    static TwitchPlace place(TwitchSettings settings, Optional<URI> irc) {
        TwitchSettings.Addresses set = settings.addresses();
        return new TwitchPlace(irc.orElse(set.irc()), set.id(), set.helix(), set.eventsub());
    }
}
