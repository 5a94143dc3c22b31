package dev.labcast.twitch.login;

/// The token for a call to Twitch; port of those who call. Any thread.
public interface Access {

    /// The one at hand; never waits.
    Grant now();

    /// Twitch refused `refused` with 401: another one, renewed once for all who ask at the same
    /// time. Waits for Twitch, some seconds at most.
    Grant insteadOf(Tokens refused);
}
