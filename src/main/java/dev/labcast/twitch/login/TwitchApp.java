package dev.labcast.twitch.login;

import java.net.URI;

/// As which application Labcast asks Twitch, and where. The client id names a public client and is
/// no secret: there is none. Immutable; any thread.
///
/// - `id`: where the OAuth calls go; Twitch's own is `https://id.twitch.tv/oauth2`.
public record TwitchApp(String clientId, URI id) {
    /// What the person is told where it does not know the client: when it is not Twitch's own
    /// address, that may be what is wrong.
    String unknown() {
        return "id.twitch.tv".equals(id.getHost())
                ? Sentences.WRONG_APP
                : "What answers at "
                        + id
                        + " does not know the client id in the settings, or is not Twitch; see 'id'"
                        + " in 'addresses' and 'clientId' below 'twitch' in the guide.";
    }

    URI at(String call) {
        return URI.create(id + "/" + call);
    }
}
