package dev.labcast.twitch;

/// What a [Wire] tells, in its order. Immutable; any thread.
sealed interface WireNews {

    /// Lines as they came in one message, each with its end.
    record Text(Wire wire, String raw) implements WireNews {
        /// How many; one for each end.
        long lines() {
            return Math.max(1, raw.chars().filter(c -> c == '\n').count());
        }
    }

    /// The server will go away soon, and asks to be called anew.
    record Leaving(Wire wire) implements WireNews {}

    /// It could not be made, or has ended.
    record Over(Wire wire) implements WireNews {}

    /// Nothing; whoever waits for news looks up.
    record Wake() implements WireNews {}
}
