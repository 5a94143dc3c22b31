package dev.labcast.twitch.eventsub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Takes a message of the EventSub socket apart. Any thread.
final class FrameReader {
    /// Used where a welcome does not say (s).
    private static final long USUAL_KEEPALIVE = 10;

    private static final long LONGEST_KEEPALIVE = 600;

    private final JsonMapper json = new JsonMapper();

    /// Empty for what is no message at all.
    Optional<Frame> read(String text) {
        try {
            JsonNode message = json.readTree(text);
            String type = message.path("metadata").path("message_type").asText();
            return type.isEmpty() ? Optional.empty() : Optional.of(frame(type, message));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static Frame frame(String type, JsonNode message) {
        JsonNode payload = message.path("payload");
        JsonNode session = payload.path("session");
        return switch (type) {
            case "session_welcome" ->
                    new Frame.Welcome(session.path("id").asText(), keepalive(session));
            case "session_keepalive" -> new Frame.Keepalive();
            case "session_reconnect" -> new Frame.HandOver(session.path("reconnect_url").asText());
            case "notification" -> notification(message.path("metadata"), payload);
            case "revocation" ->
                    new Frame.Revoked(
                            payload.path("subscription").path("type").asText(),
                            payload.path("subscription").path("status").asText());
            default -> new Frame.Unknown(type);
        };
    }

    private static long keepalive(JsonNode session) {
        long seconds = session.path("keepalive_timeout_seconds").asLong(USUAL_KEEPALIVE);
        return Math.clamp(seconds <= 0 ? USUAL_KEEPALIVE : seconds, 1, LONGEST_KEEPALIVE) * 1_000;
    }

    private static Frame notification(JsonNode metadata, JsonNode payload) {
        return new Frame.Notification(
                metadata.path("message_id").asText(),
                metadata.path("subscription_type")
                        .asText(payload.path("subscription").path("type").asText()),
                time(metadata.path("message_timestamp").asText()),
                payload.path("event"));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }
}
