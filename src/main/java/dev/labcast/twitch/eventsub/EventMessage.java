package dev.labcast.twitch.eventsub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.question.chat.Chatter;
import dev.labcast.question.chat.Chatter.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An event in which somebody says something, as a message. EventSub tells neither who speaks for
/// the first time nor when a message was sent; the time is that of the notification. Lives for one
/// event.
final class EventMessage {
    private final JsonNode event;
    private final Instant at;

    EventMessage(JsonNode event, Instant at) {
        this.event = event;
        this.at = at;
    }

    /// Empty if nothing was said, or nobody can be told to have said it.
    Optional<ChatMessage> said() {
        String whole = event.path("message").path("text").asText();
        int front = whole.length() - withoutName(whole).length();
        String text = whole.substring(front);
        String id = event.path("message_id").asText();
        Optional<Chatter> by = chatter("chatter_user_");
        if (text.isBlank() || id.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ChatMessage(
                        id,
                        by.get(),
                        text,
                        at.toEpochMilli(),
                        Notifications.text(event.path("reply"), "parent_message_id"),
                        Notifications.text(event, "channel_points_custom_reward_id"),
                        event.path("message_type").asText().equals("channel_points_highlighted"),
                        Math.max(0, event.path("cheer").path("bits").asInt()),
                        emotes(front)));
    }

    /// What somebody wrote for their points; it never was a message of the chat.
    Optional<ChatMessage> redeemed() {
        String id = event.path("id").asText();
        String text = event.path("user_input").asText().strip();
        return text.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : chatter("user_")
                        .map(by ->
                                new ChatMessage(
                                        id,
                                        by,
                                        text,
                                        at.toEpochMilli(),
                                        Optional.empty(),
                                        Notifications.text(event.path("reward"), "id"),
                                        false,
                                        0,
                                        List.of()));
    }

    /// An answer begins with `@Name `, which Twitch puts there.
    private String withoutName(String whole) {
        JsonNode reply = event.path("reply");
        int end = whole.indexOf(' ');
        if (reply.path("parent_message_id").asText("").isEmpty() || !whole.startsWith("@")) {
            return whole;
        }
        String name = end < 0 ? "" : whole.substring(1, end);
        boolean theirs =
                name.equalsIgnoreCase(reply.path("parent_user_name").asText())
                        || name.equalsIgnoreCase(reply.path("parent_user_login").asText());
        return end > 0 && theirs ? whole.substring(end + 1) : whole;
    }

    private Optional<Chatter> chatter(String prefix) {
        String id = event.path(prefix + "id").asText();
        String login = event.path(prefix + "login").asText().toLowerCase(Locale.ROOT);
        String name = event.path(prefix + "name").asText().strip();
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Chatter(id, login, name.isEmpty() ? login : name, roles(), false));
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (JsonNode badge : event.path("badges")) {
            switch (badge.path("set_id").asText()) {
                case "broadcaster" -> roles.add(Role.BROADCASTER);
                case "moderator", "lead_moderator" -> roles.add(Role.MODERATOR);
                case "vip" -> roles.add(Role.VIP);
                case "subscriber", "founder" -> roles.add(Role.SUBSCRIBER);
                default -> {}
            }
        }
        return roles;
    }

    /// The fragments of a message are its text, one after the other.
    private List<ChatMessage.Emote> emotes(int front) {
        List<ChatMessage.Emote> emotes = new ArrayList<>();
        int at = 0;
        for (JsonNode fragment : event.path("message").path("fragments")) {
            int end = at + fragment.path("text").asText().length();
            if (fragment.path("type").asText().equals("emote") && at >= front) {
                emotes.add(new ChatMessage.Emote(at - front, end - front));
            }
            at = end;
        }
        return emotes;
    }
}
