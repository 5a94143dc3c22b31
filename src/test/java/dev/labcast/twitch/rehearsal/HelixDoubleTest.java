package dev.labcast.twitch.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the door answers to those who ask otherwise than Labcast does.
class HelixDoubleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicInteger ids = new AtomicInteger();
    private final TwitchState state =
            TwitchState.of("client", InstantSource.fixed(NOW), () -> "id" + ids.incrementAndGet());
    private final HelixDouble helix = new HelixDouble(state);
    private final String all =
            state.issued()
                    .pair(
                            TwitchState.BROADCASTER,
                            Set.of("user:write:chat", "channel:manage:broadcast"))
                    .access();
    private final String none = state.issued().pair(TwitchState.BROADCASTER, Set.of()).access();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''            | client | 401 | OAuth token is missing
                    Bearer wrong  | client | 401 | Invalid OAuth token
                    OAuth {all}   | client | 401 | Invalid OAuth token
                    Bearer {all}  | other  | 401 | Client ID and OAuth token do not match
                    Bearer {none} | client | 401 | Missing scope: channel:manage:broadcast
                    Bearer {all}  | client | 404 | The user is not streaming live
                    """)
    void who_may_not_come_in_is_told_why(
            String authorization, String client, int status, String message) {
        Told told =
                helix.answer(
                        new Asked(
                                "POST streams/markers",
                                "",
                                authorization.replace("{all}", all).replace("{none}", none),
                                client,
                                "{\"user_id\": \"40012\"}"));

        assertEquals(status, told.status());
        assertEquals(message, told.body().path("message").asText());
    }

    @Test
    void every_answer_says_what_is_left_of_the_budget() {
        assertEquals("799", ask("GET users", "", "").headers().get("Ratelimit-Remaining"));
        assertEquals("798", ask("GET nothing", "", "").headers().get("Ratelimit-Remaining"));
        assertEquals(
                String.valueOf(NOW.plus(Duration.ofMinutes(1)).getEpochSecond()),
                ask("GET users", "", "").headers().get("Ratelimit-Reset"));
    }

    @Test
    void who_has_used_up_the_budget_is_turned_away_with_the_time_to_come_back() {
        for (int i = 0; i < 800; i++) {
            assertEquals(200, ask("GET users", "", "").status());
        }
        Told more = ask("GET users", "", "");

        assertEquals(429, more.status());
        assertEquals("0", more.headers().get("Ratelimit-Remaining"));
    }

    @Test
    void a_subscription_belongs_to_a_session_and_ends_when_it_is_deleted() {
        Told made =
                ask(
                        "POST eventsub/subscriptions",
                        "",
                        """
                        {"type": "stream.online", "version": "1", "condition": {"broadcaster_user_id": "40012"},
                         "transport": {"method": "websocket", "session_id": "s1"}}
                        """);
        String id = made.body().path("data").path(0).path("id").asText();

        assertEquals(202, made.status());
        assertEquals(
                List.of(new Channel.Subscribed(id, "stream.online", "s1")),
                state.channel().subscribed());
        assertEquals(204, ask("DELETE eventsub/subscriptions", "id=" + id, "").status());
        assertEquals(404, ask("DELETE eventsub/subscriptions", "id=" + id, "").status());
        assertEquals(400, ask("POST eventsub/subscriptions", "", "{}").status());
    }

    @Test
    void who_may_not_hear_something_cannot_subscribe_to_it() {
        for (String type :
                List.of(
                        "channel.chat.message",
                        "channel.channel_points_custom_reward_redemption.add")) {
            String body = "{\"type\": \"%s\", \"transport\": {\"session_id\": \"s1\"}}";
            assertEquals(
                    403,
                    ask("POST eventsub/subscriptions", "", body.formatted(type)).status(),
                    type);
        }
    }

    @Test
    void a_stream_has_a_video_and_its_markers() {
        assertEquals("{\"data\":[]}", ask("GET videos", "", "").body().toString());
        state.channel().goLive();
        ask("POST streams/markers", "", "{\"user_id\": \"40012\", \"description\": \"here\"}");

        assertEquals(
                "v" + NOW.getEpochSecond(),
                ask("GET videos", "", "").body().path("data").path(0).path("id").asText());
        assertEquals(
                "here",
                ask("GET streams/markers", "", "")
                        .body()
                        .at("/data/0/videos/0/markers/0/description")
                        .asText());
    }

    @Test
    void the_channel_says_what_it_is_called() {
        ask("PATCH channels", "broadcaster_id=40012", "{\"title\": \"Notes\"}");

        assertEquals(
                "Notes",
                ask("GET channels", "broadcaster_id=40012", "")
                        .body()
                        .at("/data/0/title")
                        .asText());
        assertEquals(
                "{\"data\":[]}", ask("GET channels", "broadcaster_id=1", "").body().toString());
        assertEquals(
                400, ask("PATCH channels", "broadcaster_id=40012", "{\"title\": \"\"}").status());
        assertEquals(
                400,
                ask("PATCH channels", "broadcaster_id=40012", "{\"tags\": [\"a b\"]}").status());
        assertEquals(401, ask("PATCH channels", "broadcaster_id=1", "{}").status());
    }

    @Test
    void the_same_text_within_half_a_minute_is_dropped_with_a_reason() {
        String text =
                "{\"broadcaster_id\": \"40012\", \"sender_id\": \"40012\", \"message\": \"hi\"}";
        ask("POST chat/messages", "", text);
        Told again = ask("POST chat/messages", "", text);

        assertEquals(200, again.status());
        assertEquals(
                "{\"message_id\":\"\",\"is_sent\":false,\"drop_reason\":{\"code\":\"msg_duplicate\","
                        + "\"message\":\"Your message was not sent.\"}}",
                again.body().at("/data/0").toString());
        assertEquals(400, ask("POST chat/messages", "", "{}").status());
    }

    private Told ask(String call, String query, String body) {
        return helix.answer(new Asked(call, query, "Bearer " + all, "client", body));
    }
}
