package dev.labcast.app;

import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
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
}
