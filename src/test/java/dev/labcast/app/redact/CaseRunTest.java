package dev.labcast.app.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.Masked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseRunTest {
    private static final String SECRET = "Zx81kd93mfQp0a7b";

    private final CaseRun run =
            new CaseRun(
                    GuardSettings.of(Map.of(), List.of()), Instant.parse("2026-11-23T12:00:00Z"));

    @Test
    void a_terminals_text_is_its_last_screen_after_what_scrolled_off() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            lines.append("line ").append(i).append("\r\n");
        }
        Redacted redacted = terminal(80, chunk(0, lines.toString()));

        assertEquals(lines.toString().replace("\r", "").strip(), redacted.text());
        assertEquals(List.of(), redacted.masked());
    }

    @Test
    void rows_of_marks_count_from_the_first_line() {
        Redacted redacted =
                terminal(80, chunk(0, "a\r\n".repeat(30) + "API_KEY=" + SECRET + "\r\nb"));

        assertEquals("API_KEY=▒▒▒▒▒▒▒▒", redacted.text().lines().toList().get(30));
        assertEquals(List.of(new Masked(30, 8, 16, "named-value")), redacted.masked());
    }

    @Test
    void colours_and_reads_split_anywhere_hide_nothing_from_it() {
        String text = "\033[1mAPI_KEY\033[0m=\033[32m" + SECRET + "\033[0m é\r\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < bytes.length; cut++) {
            byte[] one = java.util.Arrays.copyOf(bytes, cut);
            byte[] two = java.util.Arrays.copyOfRange(bytes, cut, bytes.length);
            Redacted redacted = terminal(80, new Case.Chunk(0, one), new Case.Chunk(900, two));
            assertEquals("API_KEY=▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ é", redacted.text(), "cut at " + cut);
        }
    }

    @Test
    void a_secret_typed_key_by_key_is_in_no_frame_and_no_part_of_it() {
        List<Case.Chunk> chunks = new ArrayList<>();
        String typed = "$ export API_KEY=" + SECRET + "\r\n$ ";
        for (int i = 0; i < typed.length(); i++) {
            chunks.add(chunk(i * 150L, typed.substring(i, i + 1)));
        }
        Redacted redacted = terminal(80, chunks.toArray(Case.Chunk[]::new));

        assertTrue(redacted.frames().size() > 3, redacted.frames().toString());
        for (Redacted.Frame frame : redacted.frames()) {
            assertFalse(frame.text().contains("Zx"), frame.toString());
        }
        assertEquals("$ export API_KEY=▒▒▒▒▒▒▒▒\n$", redacted.text());
        assertEquals(redacted.text(), redacted.frames().getLast().text());
    }

    @Test
    void frames_come_when_the_hold_back_is_over() {
        Redacted redacted = terminal(80, chunk(0, "one\r\n"), chunk(2_000, "two\r\n"));

        assertEquals(
                List.of(new Redacted.Frame(700, "one"), new Redacted.Frame(2_700, "one\ntwo")),
                redacted.frames());
    }

    @Test
    void plain_text_keeps_its_lines_and_its_end() {
        Redacted redacted = run.of(new Case.Plain("p", "a\n\nTOKEN=" + SECRET + "\n"));

        assertEquals(
                new Redacted(
                        "p",
                        "a\n\nTOKEN=▒▒▒▒▒▒\n",
                        List.of(new Masked(2, 6, 12, "named-value")),
                        List.of()),
                redacted);
    }

    @Test
    void each_case_stands_for_itself() {
        run.of(new Case.Plain("one", "TOKEN=" + SECRET));

        assertEquals("using " + SECRET, run.of(new Case.Plain("two", "using " + SECRET)).text());
    }

    private static Case.Chunk chunk(long at, String text) {
        return new Case.Chunk(at, text.getBytes(StandardCharsets.UTF_8));
    }

    private Redacted terminal(int columns, Case.Chunk... chunks) {
        return run.of(new Case.Terminal("t", columns, 24, List.of(chunks)));
    }
}
