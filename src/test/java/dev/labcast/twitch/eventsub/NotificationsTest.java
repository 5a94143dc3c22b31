package dev.labcast.twitch.eventsub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.Meaning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table in `eventsub-events.txt`: what each notification means.
class NotificationsTest {
    private static final Instant AT = Instant.parse("2023-11-14T22:13:20.123Z");

    private final JsonMapper json = new JsonMapper();

    record Row(String type, String event, String meaning) {}

    static List<Row> rows() throws IOException {
        String table =
                new String(
                        NotificationsTest.class
                                .getResourceAsStream("/twitch/eventsub-events.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        String[] told = {"", ""};
        for (String line : table.split("\n")) {
            if (line.startsWith("< ")) {
                told = line.substring(2).split(" ", 2);
            } else if (line.startsWith("> ")) {
                rows.add(new Row(told[0], told[1], line.substring(2)));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_notification_means_what_the_table_says(Row row) throws Exception {
        Frame.Notification told =
                new Frame.Notification("n1", row.type(), AT, json.readTree(row.event()));

        assertEquals(
                row.meaning(),
                Notifications.of(told).map(NotificationsTest::words).orElse("nothing"));
    }

    private static String words(ChannelNews news) {
        return switch (news) {
            case ChannelNews.Chat(var event) -> Meaning.of(event);
            case ChannelNews.Redeemed(var reward, var title, var message) ->
                    "\"%s\" (%s): %s"
                            .formatted(title, reward, Meaning.of(new ChatEvent.Said(message)));
            case ChannelNews.Live(var startedAt) -> "live since " + startedAt;
            case ChannelNews.Ended() -> "ended";
        };
    }
}
