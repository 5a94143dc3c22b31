package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextGuardTest {
    private static final String KEY = "ghp_abcdefghijklmnopqrstuvwxyz0123456789";
    private static final Instant DAY = Instant.parse("2026-11-23T12:00:00Z");

    private final TextGuard guard = new TextGuard(GuardSettings.of(Map.of(), List.of()), DAY);

    @Test
    void each_line_comes_out_masked_and_in_order() {
        assertEquals(
                List.of("loss 0.31", "API_KEY=▒▒▒▒▒▒", "epoch 2"),
                read("loss 0.31", "API_KEY=Zx81kd93mfQp0a7b", "epoch 2"));
    }

    @Test
    void it_says_where_the_marks_stand_and_for_what() {
        List<TextGuard.Seen> seen = new ArrayList<>();
        List.of("a", "DB_PASSWORD=Zx81kd93mf ok", "see " + KEY)
                .forEach(line -> seen.addAll(guard.take(line)));
        seen.addAll(guard.flush());

        assertEquals(
                List.of(
                        List.of(),
                        List.of(new Masked(1, 12, 18, "named-value")),
                        List.of(new Masked(2, 4, 10, "github"))),
                seen.stream().map(TextGuard.Seen::masked).toList());
    }

    @Test
    void a_second_mark_stands_where_it_is_in_the_public_line() {
        guard.take("A_TOKEN=Zx81kd93mf B_TOKEN=Qp77ab01xy end");
        TextGuard.Seen seen = guard.flush().getFirst();

        assertEquals("A_TOKEN=▒▒▒▒▒▒ B_TOKEN=▒▒▒▒▒▒ end", seen.text().text());
        for (Masked mark : seen.masked()) {
            assertEquals("▒▒▒▒▒▒", seen.text().text().substring(mark.from(), mark.to()));
        }
        assertEquals(2, seen.masked().size());
    }

    @Test
    void a_secret_is_one_also_on_the_lines_before_the_one_that_shows_it() {
        assertEquals(
                List.of("using ▒▒▒▒▒▒", "API_KEY=▒▒▒▒▒▒"),
                read("using Zx81kd93mfQp0a7b", "API_KEY=Zx81kd93mfQp0a7b"));
    }

    @Test
    void a_value_on_the_line_after_its_name_is_found_also_between_two_pauses() {
        guard.take("api_key:");
        assertEquals(List.of("api_key:"), texts(guard.flush()));
        guard.take("  Zx81kd93mfQp0a7b");

        assertEquals(List.of("  ▒▒▒▒▒▒"), texts(guard.flush()));
    }

    @Test
    void a_private_key_stays_hidden_over_pauses_and_ends_at_its_end() {
        guard.take("-----BEGIN RSA PRIVATE KEY-----");
        guard.take("MIIEpAIBAAKCAQEA7bq0zX1mJmM5vZ0kJz8x");
        guard.flush();
        guard.take("abcdefgh12345678abcdefgh12345678");
        guard.flush();
        guard.take("ABCDefgh12345678abcdefgh12345678");

        assertEquals(List.of("▒▒▒▒▒▒"), texts(guard.flush()));
        assertEquals(
                List.of("-----END RSA PRIVATE KEY-----", "epoch 2"),
                read("-----END RSA PRIVATE KEY-----", "epoch 2"));
    }

    @Test
    void the_end_of_a_key_hides_what_came_before_it() {
        assertEquals(
                List.of("▒▒▒▒▒▒", "-----END RSA PRIVATE KEY-----"),
                read(
                        "MIIEpAIBAAKCAQEA7bq0zX1mJmM5vZ0kJz8xMIIEpAIBAAKCAQEA7bq0",
                        "-----END RSA PRIVATE KEY-----"));
    }

    @Test
    void colours_and_zeros_within_a_line_hide_nothing_from_it() {
        assertEquals(
                List.of(
                        "API_TOKEN=▒▒▒▒▒▒",
                        "API_KEY=▒▒▒▒▒▒",
                        "{\"password\": \"▒▒▒▒▒▒\"}",
                        "▒▒▒▒▒▒\tend"),
                read(
                        "\033[34mAPI_TOKEN\033[0m=\033[32mZq8wd93mfQp0a7b\033[0m",
                        "\033[01;31m\033[KAPI_KEY\033[m\033[K=Zx81kd93mfQp0a7b",
                        "{\"\033[34;1mpassword\033[0m\": \033[32m\"Zq8wd93mfQp0a7c\"\033[0m}",
                        String.join("\0", KEY.split("")) + "\tend"));
    }

    @Test
    void many_secrets_are_read_in_the_time_of_a_few() {
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            secrets.add("API_KEY=Zx%05dkd93mfQ%05d".formatted(i, i * 7));
        }
        List<String> seen =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> read(secrets.toArray(String[]::new)));

        assertEquals(List.of("API_KEY=▒▒▒▒▒▒"), seen.stream().distinct().toList());
    }

    @Test
    void a_long_text_comes_out_while_it_is_read_and_whole() {
        List<TextGuard.Seen> seen = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            seen.addAll(guard.take("line " + i));
        }
        int early = seen.size();
        seen.addAll(guard.flush());

        assertEquals(true, early >= 8_000, early + " lines");
        assertEquals(10_000, seen.size());
        assertEquals("line 9999", seen.getLast().text().text());
    }

    @Test
    void a_fresh_one_knows_nothing_of_what_the_other_saw() {
        read("API_KEY=Zx81kd93mfQp0a7b");
        TextGuard other = guard.fresh();
        other.take("using Zx81kd93mfQp0a7b");

        assertEquals(List.of("using Zx81kd93mfQp0a7b"), texts(other.flush()));
    }

    private List<String> read(String... lines) {
        List<TextGuard.Seen> seen = new ArrayList<>();
        for (String line : lines) {
            seen.addAll(guard.take(line));
        }
        seen.addAll(guard.flush());
        return texts(seen);
    }

    private static List<String> texts(List<TextGuard.Seen> seen) {
        return seen.stream().map(it -> it.text().text()).toList();
    }
}
