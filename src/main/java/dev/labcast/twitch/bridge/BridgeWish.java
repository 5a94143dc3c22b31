package dev.labcast.twitch.bridge;

import dev.labcast.twitch.TwitchPlace;
import dev.labcast.twitch.helix.ChannelActions.Look;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.TokenStore;
import dev.labcast.twitch.login.TwitchApp;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a [TwitchBridge] is to do, as the person has set it. Immutable; any thread.
///
/// @param channel its login
/// @param app as what Labcast logs in; without it nothing is done but reading the chat
/// @param store where the login is kept
/// @param uses what the login is for
public record BridgeWish(
        TwitchPlace place, String channel, Optional<TwitchApp> app, TokenStore store, Uses uses) {

    /// - `features`: those that are switched on.
    /// - `titled`: the channel gets the session's title.
    /// - `look`: what it is called besides.
    /// - `rewards`: with which viewers ask, by title or id.
    public record Uses(Set<Feature> features, boolean titled, Look look, List<String> rewards) {
        /// Nothing is done with a login.
        public static final Uses NONE =
                new Uses(
                        Set.of(),
                        false,
                        new Look(Optional.empty(), Optional.empty(), Optional.empty()),
                        List.of());

        public Uses {
            features = Set.copyOf(features);
            rewards = List.copyOf(rewards);
        }
    }
}
