package dev.labcast.twitch.eventsub;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Something that EventSub is asked to tell
/// (dev.twitch.tv/docs/eventsub/eventsub-subscription-types). Immutable; any thread.
public record Subscription(String type, String version, Map<String, String> condition) {
    public Subscription {
        condition = Map.copyOf(condition);
    }

    /// What is said in the channel `broadcaster` and what becomes of it, heard by `listener` (both
    /// user ids), who must have let Labcast read chats (`user:read:chat`).
    public static List<Subscription> chat(String broadcaster, String listener) {
        return List.of(
                        "channel.chat.message",
                        "channel.chat.message_delete",
                        "channel.chat.clear_user_messages",
                        "channel.chat.clear",
                        "channel.chat.notification")
                .stream()
                .map(type -> of(type, broadcaster, Map.of("user_id", listener)))
                .toList();
    }

    /// Whether the channel is live, which everybody may know.
    public static List<Subscription> stream(String broadcaster) {
        return List.of(
                of("stream.online", broadcaster, Map.of()),
                of("stream.offline", broadcaster, Map.of()));
    }

    /// What viewers give their points for (`channel:read:redemptions`).
    public static Subscription redemptions(String broadcaster) {
        return of("channel.channel_points_custom_reward_redemption.add", broadcaster, Map.of());
    }

    private static Subscription of(String type, String broadcaster, Map<String, String> more) {
        Map<String, String> condition = new TreeMap<>(more);
        condition.put("broadcaster_user_id", broadcaster);
        return new Subscription(type, "1", condition);
    }
}
