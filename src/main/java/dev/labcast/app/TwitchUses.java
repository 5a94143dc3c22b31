package dev.labcast.app;

import dev.labcast.twitch.login.Feature;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the person has switched on below `twitch` in `settings.json`, each for itself. Immutable;
/// any thread.
///
/// - `markers`: a marker in the stream at each segment's start and each answered question.
/// - `title`: the session's title, where it was given one, becomes the channel's.
/// - `tags`, `category`: what the channel is called besides, where they are set.
/// - `replies`: who asked is told that their question is on stage or was answered.
/// - `listen`: the chat is heard by the login as well, so that what one connection misses the other
///   tells.
/// - `rewards`: titles of the channel's rewards with which viewers ask.
public record TwitchUses(
        boolean markers,
        boolean title,
        Optional<List<String>> tags,
        Optional<String> category,
        boolean replies,
        boolean listen,
        List<String> rewards) {
    public static final TwitchUses NONE =
            new TwitchUses(
                    false, false, Optional.empty(), Optional.empty(), false, false, List.of());

    public TwitchUses {
        tags = tags.map(List::copyOf);
        rewards = List.copyOf(rewards);
    }

    /// What a login is wanted for.
    public Set<Feature> features() {
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        if (markers) {
            all.add(Feature.MARK);
        }
        if (title || tags.isPresent() || category.isPresent()) {
            all.add(Feature.TITLE);
        }
        if (replies) {
            all.add(Feature.SPEAK);
        }
        if (listen) {
            all.add(Feature.LISTEN);
        }
        if (!rewards.isEmpty()) {
            all.add(Feature.REDEEM);
        }
        return all;
    }
}
