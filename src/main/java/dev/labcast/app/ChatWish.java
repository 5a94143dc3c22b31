package dev.labcast.app;

import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.TwitchPlace;
import dev.labcast.twitch.login.Tokens;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which chat a desk listens to, if any, and the `secrets` (by what they are) of a login there,
/// which must not be seen on the stage. Immutable; any thread.
record ChatWish(Optional<Ear> ear, Map<String, String> secrets) {
    static final ChatWish NONE = new ChatWish(Optional.empty(), Map.of());

    ChatWish {
        secrets = Map.copyOf(secrets);
    }

    /// Where records print their values these must not be.
    @Override
    public String toString() {
        return "ChatWish[" + ear + "]";
    }

    /// `words` is what the person calls the chat, `channel` whose it is (a login); `source` makes
    /// it for a session.
    record Ear(String words, String channel, Function<SessionClock, ChatSource> source) {}

    static ChatWish of(Ear ear) {
        return new ChatWish(Optional.of(ear), Map.of());
    }

    /// The chat of the channel in the settings, read without a login; none without a channel. `irc`
    /// is where it is read instead of where the settings say.
    static ChatWish desk(TwitchSettings settings, Optional<URI> irc) {
        return settings.channel()
                .map(channel -> of(twitch(channel, place(settings, irc))))
                .orElse(NONE);
    }

    /// The same, with the tokens of a login.
    ChatWish keeping(Optional<Tokens> login) {
        Map<String, String> kept = new HashMap<>(secrets);
        login.ifPresent(it -> {
            kept.put("Twitch's token", it.access().reveal());
            kept.put("Twitch's renewal token", it.refresh().reveal());
        });
        return new ChatWish(ear, kept);
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
