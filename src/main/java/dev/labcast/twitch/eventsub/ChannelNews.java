package dev.labcast.twitch.eventsub;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatMessage;
import java.time.Instant;

/// What EventSub tells of a channel. Immutable; any thread.
public sealed interface ChannelNews {

    record Chat(ChatEvent event) implements ChannelNews {}

    /// Somebody wrote something for their points. It stands in the chat as well, under another id.
    record Redeemed(String reward, String title, ChatMessage message) implements ChannelNews {}

    /// People can watch since `startedAt`.
    record Live(Instant startedAt) implements ChannelNews {}

    record Ended() implements ChannelNews {}
}
