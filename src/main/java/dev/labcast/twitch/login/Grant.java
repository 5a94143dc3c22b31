package dev.labcast.twitch.login;

/// What comes of asking for a token. Immutable; any thread.
public sealed interface Grant {

    /// To be sent with the next call.
    record Given(Tokens tokens) implements Grant {}

    /// There is no login; the sentence says what to do.
    record None(String sentence) implements Grant {}

    /// Twitch, or the disk, does not answer just now; the login stays.
    record Unreachable(String sentence) implements Grant {}
}
