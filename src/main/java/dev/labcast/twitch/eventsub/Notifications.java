package dev.labcast.twitch.eventsub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.question.chat.ChatEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// What a notification means (dev.twitch.tv/docs/eventsub/eventsub-reference). What a shared chat
/// mirrors from another channel means nothing here: who is asked there answers there. Any thread.
final class Notifications {
    private Notifications() {}

    /// Empty for what tells nothing of the channel.
    static Optional<ChannelNews> of(Frame.Notification told) {
        JsonNode event = told.event();
        return switch (told.type()) {
            case "channel.chat.message" -> chat(said(event, told.at()));
            case "channel.chat.notification" -> chat(noticed(event, told.at()));
            case "channel.chat.message_delete" ->
                    chat(text(event, "message_id").map(ChatEvent.Deleted::new));
            case "channel.chat.clear_user_messages" ->
                    chat(
                            text(event, "target_user_id")
                                    .map(id ->
                                            new ChatEvent.Silenced(
                                                    id, event.path("target_user_login").asText())));
            case "channel.chat.clear" -> chat(Optional.of(new ChatEvent.Cleared()));
            case "channel.channel_points_custom_reward_redemption.add" ->
                    new EventMessage(event, told.at())
                            .redeemed()
                            .map(message ->
                                    new ChannelNews.Redeemed(
                                            event.path("reward").path("id").asText(),
                                            event.path("reward").path("title").asText(),
                                            message));
            case "stream.online" ->
                    Optional.of(
                            new ChannelNews.Live(
                                    time(event.path("started_at").asText(), told.at())));
            case "stream.offline" -> Optional.of(new ChannelNews.Ended());
            default -> Optional.empty();
        };
    }

    private static Optional<ChannelNews> chat(Optional<? extends ChatEvent> event) {
        return event.map(ChannelNews.Chat::new);
    }

    private static Optional<ChatEvent> said(JsonNode event, Instant at) {
        return isMirrored(event)
                ? Optional.empty()
                : new EventMessage(event, at).said().map(ChatEvent.Said::new);
    }

    /// What somebody writes with a subscription or an announcement counts as said.
    private static Optional<ChatEvent> noticed(JsonNode event, Instant at) {
        if (isMirrored(event)) {
            return Optional.empty();
        }
        JsonNode raid = event.path("raid");
        if (event.path("notice_type").asText().equals("raid")) {
            return Optional.of(
                    new ChatEvent.Raided(
                            raid.path("user_name").asText(raid.path("user_login").asText()),
                            Math.max(0, raid.path("viewer_count").asInt())));
        }
        return event.path("message").path("text").asText().isBlank()
                ? Optional.empty()
                : new EventMessage(event, at).said().map(ChatEvent.Said::new);
    }

    private static boolean isMirrored(JsonNode event) {
        String source = event.path("source_broadcaster_user_id").asText("");
        return !source.isEmpty()
                && !source.equals("null")
                && !source.equals(event.path("broadcaster_user_id").asText());
    }

    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.asText().isEmpty()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            return otherwise;
        }
    }
}
