package dev.labcast.twitch.eventsub;

import dev.labcast.question.chat.ChatEvent;
import java.time.Instant;

/// What EventSub tells of a channel. Immutable; any thread.
public sealed interface ChannelNews {

    record Chat(ChatEvent event) implements ChannelNews {}

    /// People can watch since `startedAt`.
    record Live(Instant startedAt) implements ChannelNews {}

    record Ended() implements ChannelNews {}
}
