package dev.labcast.app.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.HoldBack;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The three filters as `labcast redact` runs them.
class FiltersTest {
    private static final String SECRET = "Zx81kd93mfQp0a7b";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final GuardSettings settings = GuardSettings.of(Map.of(), List.of());
    private final Redaction redaction = new Redaction(settings, to(out));

    private static PrintStream to(java.io.OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plain_text_comes_out_as_it_is_but_for_the_secrets() throws Exception {
        redaction.plain(in("é one\r\n\nTOKEN=" + SECRET + "\nlast without an end"));

        assertEquals("é one\r\n\nTOKEN=▒▒▒▒▒▒\nlast without an end", printed());
    }

    @Test
    void a_line_does_not_wait_for_the_end_of_the_input() throws Exception {
        PipedInputStream typed = new PipedInputStream();
        PipedInputStream seen = new PipedInputStream();
        try (PipedOutputStream hand = new PipedOutputStream(typed);
                BufferedReader eye =
                        new BufferedReader(new InputStreamReader(seen, StandardCharsets.UTF_8))) {
            Redaction live = new Redaction(settings, to(new PipedOutputStream(seen)));
            Thread filter = Thread.ofVirtual().start(() -> plain(live, typed));
            hand.write(("TOKEN=" + SECRET + "\n").getBytes(StandardCharsets.UTF_8));
            hand.flush();

            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertEquals("TOKEN=▒▒▒▒▒▒", eye.readLine()));
            hand.close();
            filter.join();
        }
    }

    private static void plain(Redaction redaction, InputStream in) {
        try {
            redaction.plain(in);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void a_terminals_bytes_become_text_and_wrapped_rows_one_line() throws Exception {
        String wide = "x".repeat(100);
        redaction.terminal(
                in("\033[31m" + wide + "\033[0m\r\nTOKEN=" + SECRET + "\r\nab\bc\r\n"), 80, 24);

        assertEquals(wide + "\nTOKEN=▒▒▒▒▒▒▒▒\nac\n", printed());
    }

    @Test
    void all_that_scrolled_off_the_screen_comes_out() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append("line ").append(i).append("\r\n");
        }
        redaction.terminal(in(lines.toString()), 80, 24);

        assertEquals(lines.toString().replace("\r", ""), printed());
    }

    @Test
    void lines_that_end_in_a_line_feed_alone_stand_under_each_other() throws Exception {
        redaction.terminal(in("one\ntwo\n"), 80, 24);
        redaction.terminal(in("three\r\nfour\n"), 80, 24);

        assertEquals("one\ntwo\nthree\nfour\n", printed());
    }

    @Test
    void what_scrolled_off_comes_out_also_when_the_history_is_cleared() throws Exception {
        String lines = "line\r\n".repeat(100);
        redaction.terminal(in(lines + "\033[H\033[2J\033[3Jend\r\n"), 80, 24);

        assertEquals("line\n".repeat(77) + "end\n", printed());
    }

    @Test
    void a_steady_trickle_is_not_waited_out() throws Exception {
        GuardSettings impatient = settings.with(new HoldBack(Duration.ofMillis(50)));
        PipedInputStream typed = new PipedInputStream();
        PipedInputStream seen = new PipedInputStream();
        try (PipedOutputStream hand = new PipedOutputStream(typed);
                BufferedReader eye =
                        new BufferedReader(new InputStreamReader(seen, StandardCharsets.UTF_8))) {
            Redaction live = new Redaction(impatient, to(new PipedOutputStream(seen)));
            Thread filter = Thread.ofVirtual().start(() -> plain(live, typed));
            CountDownLatch arrived = new CountDownLatch(1);
            Thread reader = Thread.ofVirtual().start(() -> first(eye, arrived));
            for (int i = 0; i < 2_000 && arrived.getCount() > 0; i++) {
                hand.write("more\n".getBytes(StandardCharsets.UTF_8));
                hand.flush();
                arrived.await(10, TimeUnit.MILLISECONDS);
            }
            assertEquals(0, arrived.getCount());
            hand.close();
            filter.join();
            reader.join();
        }
    }

    private static void first(BufferedReader eye, CountDownLatch arrived) {
        try {
            for (String line = eye.readLine(); line != null; line = eye.readLine()) {
                arrived.countDown();
            }
        } catch (IOException ended) {
            arrived.countDown();
        }
    }

    @Test
    void output_that_nobody_takes_ends_the_filter() {
        PrintStream full =
                to(
                        new java.io.OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("No space left on device");
                            }
                        });

        assertThrows(IOException.class, () -> new Redaction(settings, full).plain(in("one\n")));
    }

    @Test
    void a_line_that_is_no_case_is_answered_and_counted_and_the_next_one_read() throws Exception {
        int refused =
                redaction.cases(
                        in("{broken\n\n{\"id\":\"b\",\"text\":\"ok\"}\n{\"id\":\"c\"}\n"), false);

        assertEquals(2, refused);
        assertEquals(
                "{\"id\":\"\",\"error\":\"line 1 is no case: it is no JSON\"}\n"
                        + "{\"id\":\"b\",\"text\":\"ok\",\"masked\":[]}\n"
                        + "{\"id\":\"c\",\"error\":\"line 4 is no case: it has neither \\\"text\\\" nor \\\"chunks\\\"\"}\n",
                printed().replace(System.lineSeparator(), "\n"));
    }
}
