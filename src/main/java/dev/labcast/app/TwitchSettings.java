package dev.labcast.app;

import java.net.URI;
import java.util.Optional;

/// What the person has set about Twitch, below `twitch` in `settings.json`. The login is not among
/// it ([TwitchTokens]). Immutable; any thread.
///
/// - `channel`: whose chat is read and answered; that of whoever is logged in without it.
/// - `clientId`: the public client as which Labcast logs in.
/// - `uses`: what is done with a login; nothing unless it is switched on.
/// - `addresses`: where Twitch is, or another that stands in for it.
public record TwitchSettings(
        Optional<String> channel, Optional<String> clientId, TwitchUses uses, Addresses addresses) {

    /// - `irc`, `eventsub`: WebSockets.
    /// - `id`, `helix`: HTTP, to which the path of a call is added.
    public record Addresses(URI irc, URI id, URI helix, URI eventsub) {}

    public static final TwitchSettings USUAL =
            new TwitchSettings(
                    Optional.empty(),
                    Optional.empty(),
                    TwitchUses.NONE,
                    new Addresses(
                            URI.create("wss://irc-ws.chat.twitch.tv:443"),
                            URI.create("https://id.twitch.tv/oauth2"),
                            URI.create("https://api.twitch.tv/helix"),
                            URI.create("wss://eventsub.wss.twitch.tv/ws")));
}
