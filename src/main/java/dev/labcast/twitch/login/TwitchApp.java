package dev.labcast.twitch.login;

import java.net.URI;

/// As which application Labcast asks Twitch, and where. The client id names a public client and is
/// no secret: there is none. Immutable; any thread.
///
/// - `id`: where the OAuth calls go; Twitch's own is `https://id.twitch.tv/oauth2`.
public record TwitchApp(String clientId, URI id) {
    URI at(String call) {
        return URI.create(id + "/" + call);
    }
}
