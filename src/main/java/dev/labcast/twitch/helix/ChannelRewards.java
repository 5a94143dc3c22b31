package dev.labcast.twitch.helix;

import java.util.List;

/// What viewers can give their points for in the person's channel. Called on a thread that may
/// wait, as [ChannelActions] is.
public interface ChannelRewards {

    /// All of them (dev.twitch.tv/docs/api/reference#get-custom-reward).
    Answer<List<Reward>> rewards();

    /// The chat names a reward by its `id` only, people by its `title`.
    record Reward(String id, String title) {}
}
