package dev.labcast.twitch.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a double answers. Immutable; any thread.
record Told(int status, Map<String, String> headers, JsonNode body) {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Told of(JsonNode body) {
        return new Told(200, Map.of(), body);
    }

    static Told nothing(int status) {
        return new Told(status, Map.of(), MissingNode.getInstance());
    }

    /// Helix wraps what it gives into a list.
    static Told data(List<? extends JsonNode> items) {
        ObjectNode body = JSON.objectNode();
        items.forEach(body.putArray("data")::add);
        return of(body);
    }

    /// As both doors refuse; `message` in Twitch's words.
    static Told refused(int status, String message) {
        return new Told(
                status,
                Map.of(),
                JSON.objectNode()
                        .put("error", reason(status))
                        .put("status", status)
                        .put("message", message));
    }

    Told with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        more.forEach(all::putIfAbsent);
        return new Told(status, all, body);
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            default -> "Internal Server Error";
        };
    }
}
