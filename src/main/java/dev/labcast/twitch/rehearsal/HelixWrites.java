package dev.labcast.twitch.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What Helix does: says, marks, renames, subscribes (dev.twitch.tv/docs/api/reference). Any
/// thread.
final class HelixWrites {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_TITLE = 140;

    private final TwitchState state;

    HelixWrites(TwitchState state) {
        this.state = state;
    }

    Told say(Asked asked, Issued.Holder holder) {
        JsonNode body = asked.json();
        String text = body.path("message").asText("");
        if (!body.path("broadcaster_id").asText("").equals(state.channel().owner().id())
                || !body.path("sender_id").asText("").equals(holder.person().id())) {
            return Told.refused(400, "The ID in sender_id must match the user ID in the token");
        }
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            return Told.refused(400, "The message is too long or empty");
        }
        Channel.Said said =
                state.channel()
                        .say(
                                holder.person().login(),
                                text,
                                body.path("reply_parent_message_id").asText(""));
        boolean seen = said.dropped().isEmpty();
        ObjectNode one = Told.JSON.objectNode().put("message_id", seen ? said.id() : "");
        one.put("is_sent", seen);
        if (seen) {
            one.putNull("drop_reason");
        } else {
            one.putObject("drop_reason")
                    .put("code", said.dropped())
                    .put("message", "Your message was not sent.");
        }
        return Told.data(List.of(one));
    }

    Told mark(Asked asked, Issued.Holder holder) {
        String description = asked.json().path("description").asText("");
        if (!asked.json().path("user_id").asText("").equals(state.channel().owner().id())) {
            return Told.refused(403, "The user is not an editor of the channel");
        }
        if (description.length() > LONGEST_TITLE) {
            return Told.refused(400, "The description is too long");
        }
        return state.channel()
                .mark(description)
                .map(marked -> Told.data(List.of(HelixReads.marker(marked))))
                .orElseGet(() -> Told.refused(404, "The user is not streaming live"));
    }

    Told describe(Asked asked, Issued.Holder holder) {
        if (!asked.parameter("broadcaster_id").equals(holder.person().id())) {
            return Told.refused(
                    401, "The ID in broadcaster_id must match the user ID in the token");
        }
        Channel.Look look = state.channel().look();
        JsonNode body = asked.json();
        String title = body.path("title").asText(look.title());
        List<String> tags = new ArrayList<>();
        body.path("tags").forEach(it -> tags.add(it.asText()));
        boolean badTag = tags.stream().anyMatch(it -> !it.matches("[\\p{L}\\p{N}]{1,25}"));
        if (title.isEmpty() && body.has("title") || title.length() > LONGEST_TITLE) {
            return Told.refused(400, "The title is empty or too long");
        }
        if (badTag || tags.size() > 10) {
            return Told.refused(400, "The tags are not valid");
        }
        state.channel()
                .look(
                        new Channel.Look(
                                title,
                                body.has("tags") ? tags : look.tags(),
                                body.path("game_id").asText(look.category())));
        return Told.nothing(204);
    }

    Told subscribe(Asked asked, Issued.Holder holder) {
        JsonNode body = asked.json();
        String session = body.path("transport").path("session_id").asText("");
        String type = body.path("type").asText("");
        if (session.isEmpty() || type.isEmpty()) {
            return Told.refused(400, "websocket transport session does not exist");
        }
        if (!holder.scopes().containsAll(scopes(type))) {
            return Told.refused(403, "subscription missing proper authorization");
        }
        Channel.Subscribed one = state.channel().subscribe(type, session);
        ObjectNode told =
                Told.JSON
                        .objectNode()
                        .put("id", one.id())
                        .put("status", "enabled")
                        .put("type", type)
                        .put("version", body.path("version").asText("1"))
                        .put("cost", 0)
                        .put("created_at", state.time().instant().toString());
        told.set("condition", body.path("condition"));
        told.putObject("transport").put("method", "websocket").put("session_id", session);
        Told data = Told.data(List.of(told));
        return new Told(202, data.headers(), data.body());
    }

    private static Set<String> scopes(String type) {
        if (type.startsWith("channel.chat.")) {
            return Set.of("user:read:chat");
        }
        return type.startsWith("channel.channel_points_")
                ? Set.of("channel:read:redemptions")
                : Set.of();
    }

    Told unsubscribe(Asked asked, Issued.Holder holder) {
        return state.channel().unsubscribe(asked.parameter("id"))
                ? Told.nothing(204)
                : Told.refused(404, "subscription not found");
    }
}
