package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.guard.ClearedForTest;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happened to a folder, opening it loses nothing that was recorded.
class FolderRepairTest {
    private static final String CAST_KEPT =
            "terminal.cast did not agree with the log and was made again from it;"
                    + " the file as it was is kept as terminal.cast.damaged.";
    private static final String NOTEBOOK_KEPT =
            "notebook.md did not agree with the log and was made again from it;"
                    + " the file as it was is kept as notebook.md.damaged.";
    private static final String CAST_MADE =
            "terminal.cast did not agree with the log and was made again from it.";
    private static final String NOTEBOOK_MADE =
            "notebook.md did not agree with the log and was made again from it.";

    @TempDir Path root;
    private SessionFolder folder;
    private Map<String, String> sound = Map.of();

    @BeforeEach
    void record() throws Exception {
        folder = Recorded.session(root, 7, 40);
        sound = content();
    }

    @Test
    void a_log_that_lost_everything_costs_neither_recording_nor_notebook_nor_plots()
            throws Exception {
        Files.write(folder.events(), new byte[0]);
        assertEquals(
                List.of(
                        "3 files in plots/ belong to no event.",
                        "The session was not closed in order; its log holds no event.",
                        CAST_KEPT,
                        NOTEBOOK_KEPT),
                opened());
        Map<String, String> expected = new TreeMap<>(sound);
        expected.put("events.jsonl", "");
        expected.put("terminal.cast.damaged", sound.get("terminal.cast"));
        expected.put("notebook.md.damaged", sound.get("notebook.md"));
        expected.put("terminal.cast", header());
        expected.put("notebook.md", "");
        assertEquals(expected, content());
        assertEquals(2, opened().size(), "once repaired, only what cannot be repaired is said");
        assertEquals(expected, content());
    }

    @Test
    void a_log_whose_tail_became_noughts_costs_neither_recording_nor_notebook_nor_plots()
            throws Exception {
        byte[] log = Files.readAllBytes(folder.events());
        Arrays.fill(log, log.length / 2, log.length, (byte) 0);
        Files.write(folder.events(), log);
        List<String> warnings = opened();
        assertEquals(List.of(CAST_KEPT, NOTEBOOK_KEPT), warnings.subList(3, 5));
        Map<String, String> repaired = content();
        assertEquals(new String(log, ISO_8859_1), repaired.get("events.jsonl.damaged"));
        assertEquals(sound.get("terminal.cast"), repaired.get("terminal.cast.damaged"));
        assertEquals(sound.get("notebook.md"), repaired.get("notebook.md.damaged"));
        assertEquals(sound.keySet().size() + 3, repaired.size());
    }

    @Test
    void a_recording_that_lags_wherever_it_ends_is_made_again_and_not_kept() throws Exception {
        byte[] whole = Files.readAllBytes(folder.cast());
        for (int end = 0; end < whole.length; end += 37) {
            Files.write(folder.cast(), Arrays.copyOf(whole, end));
            assertEquals(List.of(CAST_MADE), opened(), "ends at " + end);
            assertEquals(sound, content());
            byte[] noughts = Arrays.copyOf(Arrays.copyOf(whole, end), whole.length + 4096);
            Files.write(folder.cast(), noughts);
            assertEquals(List.of(CAST_MADE), opened(), "noughts from " + end);
            assertEquals(sound, content());
        }
    }

    @Test
    void a_recording_that_differs_only_in_when_it_says_it_began_is_not_kept() throws Exception {
        Files.writeString(
                folder.cast(),
                sound.get("terminal.cast").replace("1795341600", "1795341555"),
                ISO_8859_1);
        assertEquals(List.of(CAST_MADE), opened());
        assertEquals(sound, content());
    }

    @Test
    void a_notebook_that_lags_is_made_again_and_one_that_somebody_wrote_in_is_kept()
            throws Exception {
        for (String earlier : List.of("", "# Lab\n\n", "\0\0\0", "# Lab\nn1\n")) {
            Files.writeString(folder.notebook(), earlier);
            assertEquals(List.of(NOTEBOOK_MADE), opened(), earlier);
            assertEquals(sound, content());
        }
        Files.writeString(folder.notebook(), sound.get("notebook.md") + "my own line\n");
        assertEquals(List.of(NOTEBOOK_KEPT), opened());
        assertEquals(
                sound.get("notebook.md") + "my own line\n", content().get("notebook.md.damaged"));
    }

    @Test
    void copies_are_numbered_and_what_one_of_them_holds_is_not_kept_again() throws Exception {
        for (String notes : List.of("one\n", "one\n", "one\ntwo\n", "another\n", "one\n")) {
            Files.writeString(folder.notebook(), notes);
            opened();
        }
        Map<String, String> expected = new TreeMap<>(sound);
        expected.put("notebook.md.damaged", "one\ntwo\n");
        expected.put("notebook.md.damaged-2", "another\n");
        assertEquals(expected, content());
    }

    @Test
    void a_log_that_is_damaged_again_elsewhere_is_kept_again() throws Exception {
        String log = sound.get("events.jsonl");
        for (String end : List.of("{\"seq\":99", "{\"seq\":98", "{\"seq\":9")) {
            Files.writeString(folder.events(), log + end, ISO_8859_1);
            opened();
        }
        Map<String, String> expected = new TreeMap<>(sound);
        expected.put("events.jsonl.damaged", log + "{\"seq\":99");
        expected.put("events.jsonl.damaged-2", log + "{\"seq\":98");
        assertEquals(expected, content());
    }

    @Test
    void a_session_killed_before_its_first_screen_has_a_recording_that_plays_once_opened()
            throws Exception {
        SessionFolder killed = TestSession.folder(root);
        try (SessionLog log = Recorded.start(killed, new TestClock(), new HeardTrouble())) {
            log.append(ClearedForTest.event(new SessionEvent.SessionOpened("killed")));
        }
        Files.write(killed.cast(), new byte[0]);
        new SessionReader().open(killed);
        assertEquals(
                new CastReader.Cast(80, 24, List.of(), 0), new CastReader().read(killed.cast()));
    }

    private List<String> opened() throws IOException {
        return new SessionReader().open(folder).warnings();
    }

    private static String header() {
        return "{\"version\":2,\"width\":80,\"height\":24,\"timestamp\":1795341600}\n";
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.path().relativize(file).toString(),
                        Files.readString(file, ISO_8859_1));
            }
        }
        return content;
    }
}
