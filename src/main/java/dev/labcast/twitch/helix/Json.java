package dev.labcast.twitch.helix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// How Helix writes what it is told and tells. Pure.
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// What Helix gives is always a list.
    static Optional<List<JsonNode>> all(JsonNode body) {
        return body.path("data").isArray()
                ? Optional.of(StreamSupport.stream(body.path("data").spliterator(), false).toList())
                : Optional.empty();
    }

    static Optional<JsonNode> first(JsonNode body) {
        return all(body).flatMap(it -> it.stream().findFirst());
    }

    static Optional<Instant> instant(JsonNode text) {
        try {
            return Optional.of(Instant.parse(text.asText()));
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
