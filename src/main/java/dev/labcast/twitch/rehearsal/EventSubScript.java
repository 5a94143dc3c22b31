package dev.labcast.twitch.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What an [EventSubDoor] says, in the words of dev.twitch.tv/docs/eventsub/websocket-reference and
/// eventsub-reference. Any thread.
final class EventSubScript {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// What happens, as EventSub tells it.
    record Told(String type, ObjectNode event) {}

    private final Room room;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    EventSubScript(Room room) {
        this.room = room;
    }

    /// Another one each time, and others than another room's.
    String id() {
        return room.begunAt() + "-" + ids.incrementAndGet();
    }

    String welcome(String session, int keepalive) {
        return session("session_welcome", session, "connected", Optional.empty(), keepalive);
    }

    /// Asks a client to connect to `address` instead.
    String reconnect(String session, String address) {
        return session("session_reconnect", session, "reconnecting", Optional.of(address), 0);
    }

    private String session(
            String type, String session, String status, Optional<String> address, int keepalive) {
        ObjectNode payload = JSON.objectNode();
        ObjectNode one = payload.putObject("session").put("id", session).put("status", status);
        one.put("connected_at", now().toString());
        if (keepalive > 0) {
            one.put("keepalive_timeout_seconds", keepalive);
        } else {
            one.putNull("keepalive_timeout_seconds");
        }
        address.ifPresentOrElse(
                it -> one.put("reconnect_url", it), () -> one.putNull("reconnect_url"));
        return message(metadata(type), payload);
    }

    String keepalive() {
        return message(metadata("session_keepalive"), JSON.objectNode());
    }

    /// `id` is the message's own.
    String notification(String id, Told told) {
        ObjectNode metadata = metadata("notification").put("message_id", id);
        metadata.put("subscription_type", told.type()).put("subscription_version", "1");
        ObjectNode payload = JSON.objectNode();
        payload.set("subscription", subscription(told.type(), "enabled"));
        payload.set("event", told.event());
        return message(metadata, payload);
    }

    String revocation(String type, String status) {
        ObjectNode metadata = metadata("revocation");
        metadata.put("subscription_type", type).put("subscription_version", "1");
        ObjectNode payload = JSON.objectNode();
        payload.set("subscription", subscription(type, status));
        return message(metadata, payload);
    }

    private ObjectNode subscription(String type, String status) {
        return JSON.objectNode()
                .put("id", id())
                .put("status", status)
                .put("type", type)
                .put("version", "1")
                .put("cost", 0);
    }

    private ObjectNode metadata(String type) {
        return JSON.objectNode()
                .put("message_id", id())
                .put("message_type", type)
                .put("message_timestamp", now().toString());
    }

    private static String message(ObjectNode metadata, ObjectNode payload) {
        ObjectNode message = JSON.objectNode();
        message.set("metadata", metadata);
        message.set("payload", payload);
        return message.toString();
    }

    private Instant now() {
        return Instant.ofEpochMilli(room.now());
    }

    /// From now on the reward is called `title`; its id without one.
    void name(String reward, String title) {
        titles.put(reward, title);
    }

    /// Nothing for what EventSub has no word for.
    List<Told> of(Happening happening) {
        return switch (happening) {
            case Happening.Said(var remark) ->
                    remark.how() instanceof Remark.How.Redeeming(var reward)
                            ? List.of(redeemed(remark, reward), said(remark))
                            : List.of(said(remark));
            case Happening.Deleted(var remark) ->
                    List.of(
                            new Told(
                                    "channel.chat.message_delete",
                                    target(remark.by()).put("message_id", remark.id())));
            case Happening.Silenced(var person, var _) ->
                    List.of(new Told("channel.chat.clear_user_messages", target(person)));
            case Happening.Cleared() -> List.of(new Told("channel.chat.clear", channel()));
            case Happening.Raided(var from, var viewers) -> List.of(raid(from, viewers));
            case Happening.Noticed _ -> List.of();
        };
    }

    /// What was written for a reward stands in the chat as well, under another id.
    private Told redeemed(Remark remark, String reward) {
        Person by = remark.by();
        ObjectNode event =
                channel()
                        .put("id", "redeemed-" + remark.id())
                        .put("user_id", by.id())
                        .put("user_login", by.login())
                        .put("user_name", by.name())
                        .put("user_input", remark.text())
                        .put("status", "unfulfilled");
        event.putObject("reward")
                .put("id", reward)
                .put("title", titles.getOrDefault(reward, reward));
        return new Told("channel.channel_points_custom_reward_redemption.add", event);
    }

    private Told said(Remark remark) {
        ObjectNode event = chatter(remark.by()).put("message_id", remark.id());
        String mention = remark.answers().map(it -> "@" + it.by().name() + " ").orElse("");
        ObjectNode message = event.putObject("message").put("text", mention + remark.text());
        message.putArray("fragments")
                .addObject()
                .put("type", "text")
                .put("text", mention + remark.text());
        event.put(
                "message_type",
                remark.how() instanceof Remark.How.Highlighted
                        ? "channel_points_highlighted"
                        : "text");
        event.putNull("cheer").putNull("reply").putNull("channel_points_custom_reward_id");
        switch (remark.how()) {
            case Remark.How.Cheering(var bits) -> event.putObject("cheer").put("bits", bits);
            case Remark.How.Redeeming(var reward) ->
                    event.put("channel_points_custom_reward_id", reward);
            case Remark.How.Replying(var to) -> event.set("reply", reply(to));
            case Remark.How.Plainly _, Remark.How.Acting _, Remark.How.Highlighted _ -> {}
        }
        return new Told("channel.chat.message", event);
    }

    private static ObjectNode reply(Remark to) {
        return JSON.objectNode()
                .put("parent_message_id", to.id())
                .put("parent_message_body", to.text())
                .put("parent_user_id", to.by().id())
                .put("parent_user_login", to.by().login())
                .put("parent_user_name", to.by().name());
    }

    private Told raid(Person from, int viewers) {
        ObjectNode event = chatter(from).put("notice_type", "raid");
        event.putObject("message").put("text", "");
        event.putObject("raid")
                .put("user_id", from.id())
                .put("user_login", from.login())
                .put("user_name", from.name())
                .put("viewer_count", viewers);
        return new Told("channel.chat.notification", event);
    }

    ObjectNode stream(boolean live) {
        return live
                ? channel()
                        .put("id", "9001")
                        .put("type", "live")
                        .put("started_at", now().toString())
                : channel();
    }

    private ObjectNode channel() {
        Person owner = room.owner();
        return JSON.objectNode()
                .put("broadcaster_user_id", owner.id())
                .put("broadcaster_user_login", owner.login())
                .put("broadcaster_user_name", owner.name());
    }

    private ObjectNode target(Person person) {
        return channel()
                .put("target_user_id", person.id())
                .put("target_user_login", person.login())
                .put("target_user_name", person.name());
    }

    private ObjectNode chatter(Person person) {
        ObjectNode event =
                channel()
                        .put("chatter_user_id", person.id())
                        .put("chatter_user_login", person.login())
                        .put("chatter_user_name", person.name())
                        .put("color", person.colour());
        ArrayNode badges = event.putArray("badges");
        for (String badge : person.badges()) {
            String[] parts = badge.split("/", 2);
            badges.addObject().put("set_id", parts[0]).put("id", parts[parts.length - 1]);
        }
        return event;
    }
}
