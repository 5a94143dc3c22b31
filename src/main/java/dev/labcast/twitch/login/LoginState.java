package dev.labcast.twitch.login;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/// How the login to Twitch is. Sentences are for the person and say what to do. Immutable; any
/// thread.
public sealed interface LoginState {

    record Out() implements LoginState {}

    /// The person opens `address`, where `userCode` stands already or is typed, before `until`.
    record Waiting(String userCode, URI address, Instant until) implements LoginState {}

    /// As `login` (empty while Twitch has not said it), until Twitch says otherwise; `until` is
    /// when the token is renewed at the latest. Without `kept` the login ends with the program,
    /// because it cannot be written.
    record In(String login, Set<String> scopes, Instant until, boolean kept) implements LoginState {
        public In {
            scopes = Set.copyOf(scopes);
        }
    }

    /// Nothing is tried again until the person does something.
    record Refused(String sentence) implements LoginState {}
}
