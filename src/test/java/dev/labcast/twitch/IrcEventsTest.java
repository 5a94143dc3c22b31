package dev.labcast.twitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.chat.Meaning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table in `irc-lines.txt`: what each line of Twitch's chat means.
class IrcEventsTest {
    private static final int LINES = 80;
    private static final long NOW = 1_000;

    private final IrcEvents events = new IrcEvents("Lab", () -> NOW);

    record Row(String raw, String meaning) {
        @Override
        public String toString() {
            return raw;
        }
    }

    static List<Row> rows() throws IOException {
        String table =
                new String(
                        IrcEventsTest.class
                                .getResourceAsStream("/twitch/irc-lines.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        String raw = "";
        for (String line : table.split("\n")) {
            if (line.startsWith("< ")) {
                raw = line.substring(2).replace("␁", "\u0001");
            } else if (line.startsWith("> ")) {
                rows.add(new Row(raw, line.substring(2).replace("␁", "\u0001")));
            }
        }
        return rows;
    }

    @Test
    void the_table_is_as_long_as_it_should_be() throws Exception {
        assertTrue(rows().size() >= LINES, rows().size() + " lines");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_line_means_what_the_table_says(Row row) {
        assertEquals(row.meaning(), events.of(row.raw()).map(Meaning::of).orElse("nothing"));
    }
}
