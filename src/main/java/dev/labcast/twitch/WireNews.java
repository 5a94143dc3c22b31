package dev.labcast.twitch;

/// What a [Wire] tells, in its order. Immutable; any thread.
sealed interface WireNews {

    record Line(Wire wire, String raw) implements WireNews {}

    /// The login is not accepted.
    record LoginRefused(Wire wire) implements WireNews {}

    /// The server will go away soon, and asks to be called anew.
    record Leaving(Wire wire) implements WireNews {}

    /// It could not be made, or has ended.
    record Over(Wire wire) implements WireNews {}

    /// Nothing; whoever waits for news looks up.
    record Wake() implements WireNews {}
}
