package dev.labcast.twitch.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What Helix tells: people, stream, channel, videos, categories, markers
/// (dev.twitch.tv/docs/api/reference). Fields that nobody here reads are left out. Any thread.
final class HelixReads {
    /// Ids as Twitch has them; their names are what people know.
    static final Map<String, String> CATEGORIES =
            new TreeMap<>(
                    Map.of(
                            "1469308723", "Software and Game Development",
                            "509670", "Science & Technology",
                            "509658", "Just Chatting"));

    private final TwitchState state;

    HelixReads(TwitchState state) {
        this.state = state;
    }

    Told users(Asked asked, Issued.Holder holder) {
        String login = asked.parameter("login");
        String id = asked.parameter("id");
        Person owner = state.channel().owner();
        boolean self = login.isEmpty() && id.isEmpty();
        Person found = self ? holder.person() : owner;
        return self || login.equals(owner.login()) || id.equals(owner.id())
                ? Told.data(
                        List.of(
                                Told.JSON
                                        .objectNode()
                                        .put("id", found.id())
                                        .put("login", found.login())
                                        .put("display_name", found.login())))
                : Told.data(List.of());
    }

    Told streams(Asked asked, Issued.Holder holder) {
        Person owner = state.channel().owner();
        if (!asked.parameter("user_id").equals(owner.id())
                && !asked.parameter("user_login").equals(owner.login())) {
            return Told.data(List.of());
        }
        return Told.data(
                state.channel().liveSince().stream()
                        .map(since ->
                                channel()
                                        .put("id", "s" + since.getEpochSecond())
                                        .put("user_id", owner.id())
                                        .put("user_login", owner.login())
                                        .put("type", "live")
                                        .put("started_at", since.toString())
                                        .put("viewer_count", 1))
                        .toList());
    }

    Told channels(Asked asked, Issued.Holder holder) {
        Person owner = state.channel().owner();
        return asked.parameter("broadcaster_id").equals(owner.id())
                ? Told.data(
                        List.of(
                                channel()
                                        .put("broadcaster_id", owner.id())
                                        .put("broadcaster_login", owner.login())))
                : Told.data(List.of());
    }

    /// Of the own channel only.
    Told rewards(Asked asked, Issued.Holder holder) {
        if (!asked.parameter("broadcaster_id").equals(holder.person().id())) {
            return Told.refused(
                    401, "The ID in broadcaster_id must match the user ID in the token");
        }
        return Told.data(
                state.channel().rewards().entrySet().stream()
                        .map(it ->
                                Told.JSON
                                        .objectNode()
                                        .put("id", it.getKey())
                                        .put("title", it.getValue())
                                        .put("is_enabled", true))
                        .toList());
    }

    Told videos(Asked asked, Issued.Holder holder) {
        return Told.data(
                state.channel().liveSince().stream()
                        .map(since ->
                                Told.JSON
                                        .objectNode()
                                        .put("id", "v" + since.getEpochSecond())
                                        .put("user_id", state.channel().owner().id())
                                        .put("type", "archive")
                                        .put("created_at", since.toString()))
                        .toList());
    }

    Told categories(Asked asked, Issued.Holder holder) {
        String words = asked.parameter("query").toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return Told.refused(400, "The parameter \"query\" is missing");
        }
        return Told.data(
                CATEGORIES.entrySet().stream()
                        .filter(it -> it.getValue().toLowerCase(Locale.ROOT).contains(words))
                        .map(it ->
                                Told.JSON
                                        .objectNode()
                                        .put("id", it.getKey())
                                        .put("name", it.getValue()))
                        .toList());
    }

    Told markers(Asked asked, Issued.Holder holder) {
        ObjectNode of = Told.JSON.objectNode().put("user_id", state.channel().owner().id());
        ArrayNode markers =
                of.putArray("videos").addObject().put("video_id", "v1").putArray("markers");
        state.channel().marked().forEach(it -> markers.add(marker(it)));
        return Told.data(List.of(of));
    }

    static ObjectNode marker(Channel.Marked marked) {
        return Told.JSON
                .objectNode()
                .put("id", marked.id())
                .put("created_at", marked.at().toString())
                .put("description", marked.description())
                .put("position_seconds", marked.position());
    }

    private ObjectNode channel() {
        Channel.Look look = state.channel().look();
        ObjectNode node =
                Told.JSON
                        .objectNode()
                        .put("title", look.title())
                        .put("game_id", look.category())
                        .put("game_name", CATEGORIES.getOrDefault(look.category(), ""));
        look.tags().forEach(node.putArray("tags")::add);
        return node;
    }
}
