package dev.labcast.app;

import dev.labcast.question.chat.ChatSource;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.TwitchPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which chat a desk listens to, if any, and the `secrets` (by what they are) of a login there,
/// which must not be seen on the stage. `rehearsed`: nobody who asks, wherever, is a viewer.
/// Immutable; any thread.
record ChatWish(Optional<Ear> ear, Map<String, String> secrets, boolean rehearsed) {
    static final ChatWish NONE = new ChatWish(Optional.empty(), Map.of(), false);

    ChatWish {
        secrets = Map.copyOf(secrets);
    }

    /// Where records print their values these must not be.
    @Override
    public String toString() {
        return "ChatWish[" + ear + "]";
    }

    /// `words` is what the person calls the chat, `channel` whose it is (a login), `rewards` what
    /// people there ask with besides commands; `source` makes it for a session.
    record Ear(
            String words,
            String channel,
            Set<String> rewards,
            Function<ChatPlace, ChatSource> source) {

        Ear(String words, String channel, Function<ChatPlace, ChatSource> source) {
            this(words, channel, Set.of(), source);
        }
    }

    static ChatWish of(Ear ear) {
        return new ChatWish(Optional.of(ear), Map.of(), false);
    }

    static ChatWish rehearsed(Ear ear) {
        return new ChatWish(Optional.of(ear), Map.of(), true);
    }

    /// The channel as it is wished for, and the tokens of its login, if there is one.
    static ChatWish of(TwitchWish wish) {
        Ear ear =
                new Ear("Twitch", wish.channel(), Set.copyOf(wish.uses().rewards()), wish::source);
        Map<String, String> kept = new HashMap<>();
        wish.store()
                .read()
                .ifPresent(it -> {
                    kept.put("Twitch's token", it.access().reveal());
                    kept.put("Twitch's renewal token", it.refresh().reveal());
                });
        return new ChatWish(Optional.of(ear), kept, false);
    }

    /// The chat of `channel` at `place`, read without a login and nothing done there.
    static Ear twitch(String channel, TwitchPlace place) {
        return new Ear(
                "Twitch",
                channel,
                at -> new IrcChat("twitch", place, channel, Optional::empty, at.session().clock()));
    }
}
