package dev.labcast.twitch;

import java.net.URI;

/// Where Twitch is: the real one, or another that speaks as it does ([#TWITCH] unless the person
/// set something else). Nothing in this room connects anywhere but to these addresses. Immutable;
/// any thread.
///
/// @param irc the chat, `ws` or `wss`
/// @param id where logins are made and tokens looked at, up to and with `/oauth2`
/// @param helix the API, up to and with `/helix`
/// @param eventSub where events are heard, `ws` or `wss`
public record TwitchPlace(URI irc, URI id, URI helix, URI eventSub) {
    public static final TwitchPlace TWITCH =
            new TwitchPlace(
                    URI.create("wss://irc-ws.chat.twitch.tv:443"),
                    URI.create("https://id.twitch.tv/oauth2"),
                    URI.create("https://api.twitch.tv/helix"),
                    URI.create("wss://eventsub.wss.twitch.tv/ws"));

    public TwitchPlace withIrc(URI other) {
        return new TwitchPlace(other, id, helix, eventSub);
    }

    /// Whether the chat is another than Twitch's own, so that the person has said that their login
    /// may go there.
    boolean ircIsElsewhere() {
        return !irc.equals(TWITCH.irc);
    }
}
