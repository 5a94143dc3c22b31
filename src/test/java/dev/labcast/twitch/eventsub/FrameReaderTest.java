package dev.labcast.twitch.eventsub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private final FrameReader reader = new FrameReader();

    @Test
    void a_welcome_says_what_the_session_is_called_and_how_silent_it_may_be() {
        assertEquals(
                new Frame.Welcome("AQo", 30_000),
                read("session_welcome", "'session':{'id':'AQo','keepalive_timeout_seconds':30}"));
        assertEquals(
                new Frame.Welcome("AQo", 10_000),
                read("session_welcome", "'session':{'id':'AQo','keepalive_timeout_seconds':null}"));
        assertEquals(
                new Frame.Welcome("AQo", 600_000),
                read("session_welcome", "'session':{'id':'AQo','keepalive_timeout_seconds':1e9}"));
    }

    @Test
    void a_hand_over_says_where_to() {
        assertEquals(
                new Frame.HandOver("wss://elsewhere/ws?x=1"),
                read("session_reconnect", "'session':{'reconnect_url':'wss://elsewhere/ws?x=1'}"));
    }

    @Test
    void a_notification_has_a_name_a_type_a_time_and_what_happened() throws Exception {
        Frame told =
                reader.read(
                                """
                                {"metadata":{"message_id":"n1","message_type":"notification",
                                "message_timestamp":"2023-11-14T22:13:20.123456789Z",
                                "subscription_type":"stream.offline","subscription_version":"1"},
                                "payload":{"event":{"a":1}}}
                                """)
                        .orElseThrow();

        assertEquals(
                new Frame.Notification(
                        "n1",
                        "stream.offline",
                        Instant.parse("2023-11-14T22:13:20.123456789Z"),
                        new JsonMapper().valueToTree(Map.of("a", 1))),
                told);
    }

    @Test
    void a_revocation_says_what_and_why() {
        assertEquals(
                new Frame.Revoked("channel.chat.message", "authorization_revoked"),
                read(
                        "revocation",
                        "'subscription':{'type':'channel.chat.message','status':'authorization_revoked'}"));
    }

    @Test
    void silence_is_kept_alive_and_news_of_another_kind_is_no_trouble() {
        assertEquals(new Frame.Keepalive(), read("session_keepalive", ""));
        assertEquals(new Frame.Unknown("session_song"), read("session_song", "'a':1"));
    }

    @Test
    void what_is_no_message_is_nothing() {
        for (String text : new String[] {"", "[]", "{}", "{", "null", "\u0000"}) {
            assertEquals(Optional.empty(), reader.read(text), text);
        }
    }

    private Frame read(String type, String payload) {
        String message = "{'metadata':{'message_type':'" + type + "'},'payload':{" + payload + "}}";
        return reader.read(message.replace('\'', '"')).orElseThrow();
    }
}
