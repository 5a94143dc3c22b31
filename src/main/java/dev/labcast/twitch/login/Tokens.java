package dev.labcast.twitch.login;

import java.util.Set;
import java.util.TreeSet;

/// One login as it is kept: what is sent with every call, what buys the next one, and whose it is.
/// Prints without the tokens. Immutable; any thread.
///
/// - `clientId`: for which application it was made; no other can renew it.
/// - `refresh`: good for one renewal (Twitch's public clients), then the next one counts.
public record Tokens(
        String clientId,
        Secret access,
        Secret refresh,
        Set<String> scopes,
        String login,
        String userId) {
    public Tokens {
        scopes = Set.copyOf(scopes);
    }

    Tokens renewed(IdCalls.Pair pair) {
        return new Tokens(clientId, pair.access(), pair.refresh(), pair.scopes(), login, userId);
    }

    Tokens checked(IdCalls.Whose whose) {
        return new Tokens(clientId, access, refresh, whose.scopes(), whose.login(), whose.userId());
    }

    /// For people, in the order of the alphabet.
    Set<String> sortedScopes() {
        return new TreeSet<>(scopes);
    }
}
