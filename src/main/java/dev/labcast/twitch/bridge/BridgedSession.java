package dev.labcast.twitch.bridge;

import dev.labcast.session.SessionClock;
import dev.labcast.session.Vocabulary;
import dev.labcast.twitch.login.Time;
import java.util.Optional;
import java.util.function.LongFunction;

/// The session that a [TwitchBridge] works for, and the time of day. `messages` knows, by a
/// question's number, the message of the chat in which it was asked. Immutable; any thread.
public record BridgedSession(
        SessionClock clock,
        Time wall,
        Vocabulary vocabulary,
        LongFunction<Optional<String>> messages) {}
