package dev.labcast.twitch.eventsub;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// One message of the EventSub socket (dev.twitch.tv/docs/eventsub/websocket-reference). Immutable;
/// any thread.
sealed interface Frame {

    /// The connection is there, called `session`; `keepalive` ms is the longest it stays silent.
    record Welcome(String session, long keepalive) implements Frame {}

    /// Nothing happened.
    record Keepalive() implements Frame {}

    /// The server will go away: whoever connects to `address` hears all that was subscribed to; the
    /// old connection goes on until then.
    record HandOver(String address) implements Frame {}

    /// Something happened; `id` is the message's, which may come twice.
    record Notification(String id, String type, Instant at, JsonNode event) implements Frame {}

    /// `type` is not told any more, for the reason `status`.
    record Revoked(String type, String status) implements Frame {}

    /// What Twitch may have thought of since.
    record Unknown(String type) implements Frame {}
}
