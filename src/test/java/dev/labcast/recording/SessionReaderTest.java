package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.ClearedForTest;
import dev.labcast.session.Entry;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Take;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionReaderTest {
    private static final String NOT_CLOSED =
            "The session was not closed in order; its last event is from 0:00:00.";

    @TempDir Path root;
    private final SessionReader reader = new SessionReader();
    private SessionFolder folder;
    private List<Entry> entries;

    @BeforeEach
    void record() throws Exception {
        folder = Recorded.session(root, 7, 40);
        entries = TestSession.entries(folder);
    }

    @Test
    void a_sound_session_is_given_as_it_is_and_not_touched() throws Exception {
        Map<String, String> before = content();
        Recovered opened = reader.open(folder);
        assertEquals(List.of(), opened.warnings());
        assertEquals(TestSession.HEADER, opened.header());
        assertEquals(entries, opened.entries());
        assertEquals(TestSession.fold(entries), opened.state());
        assertFalse(opened.beingWritten());
        assertEquals(before, content());
    }

    @Test
    void a_torn_tail_is_cut_at_every_place_it_can_tear() throws Exception {
        byte[] whole = Files.readAllBytes(folder.events());
        int start = lineStart(whole, entries.size() - 2);
        for (int cut = start; cut < whole.length; cut += 3) {
            Files.write(folder.events(), Arrays.copyOf(whole, cut));
            Recovered opened = reader.open(folder);
            List<Entry> left = entries.subList(0, opened.entries().size());
            assertEquals(left, opened.entries(), "cut at " + cut);
            assertTrue(left.size() >= entries.size() - 2, "cut at " + cut);
            Recovered again = reader.open(folder);
            assertEquals(left, again.entries(), "cut at " + cut);
            assertEquals(
                    left.equals(entries) ? 0 : 1,
                    again.warnings().size(),
                    "once repaired, only the missing end is said, not " + again.warnings());
        }
    }

    @Test
    void a_tail_of_noughts_is_cut_and_the_damaged_file_is_kept_once() throws Exception {
        byte[] whole = Files.readAllBytes(folder.events());
        byte[] nulls = Arrays.copyOf(whole, whole.length + 4096);
        nulls[whole.length + 100] = '\n';
        Files.write(folder.events(), nulls);
        Recovered opened = reader.open(folder);
        assertEquals(entries, opened.entries());
        assertEquals(
                List.of(
                        "The end of events.jsonl is damaged: 4096 bytes in 2 lines hold no event (it is not JSON).",
                        "events.jsonl was cut after its last event; the file as it was is kept as events.jsonl.damaged."),
                opened.warnings());
        assertArrayEquals(whole, Files.readAllBytes(folder.events()));
        Path kept = folder.path().resolve("events.jsonl.damaged");
        assertArrayEquals(nulls, Files.readAllBytes(kept));
        Files.write(folder.events(), Arrays.copyOf(whole, whole.length + 5));
        reader.open(folder);
        assertArrayEquals(nulls, Files.readAllBytes(kept));
    }

    @Test
    void damaged_lines_in_the_middle_are_named_and_everything_else_is_kept() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.events()));
        lines.set(4, "\0".repeat(200));
        lines.set(9, "{\"seq\":9,\"at\":3,\"mark-set\":{}}");
        Files.writeString(folder.events(), String.join("\n", lines) + "\n");
        Recovered opened = reader.open(folder);
        List<Entry> left = new ArrayList<>(entries);
        left.remove(9);
        left.remove(4);
        assertEquals(left, opened.entries());
        assertEquals(
                List.of(
                        "Line 5 of events.jsonl was left out: it is not JSON.",
                        "Line 10 of events.jsonl was left out: mark-set needs a field 'id' that is a text.",
                        "The log lacks events 4 and 9."),
                opened.warnings().subList(0, 3));
        assertEquals(lines, Files.readAllLines(folder.events()), "nobody rewrites the middle");
    }

    @Test
    void random_damage_never_costs_an_undamaged_line() throws Exception {
        byte[] whole = Files.readAllBytes(folder.events());
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            int from = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, from + 1 + random.nextInt(300));
            for (int i = from; i < to; i++) {
                damaged[i] = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
            }
            Files.write(folder.events(), damaged);
            List<Entry> read = reader.open(folder).entries();
            int firstHurt = line(whole, from);
            int lastHurt = line(whole, to - 1);
            String where = "seed " + seed + " round " + round;
            assertEquals(entries.subList(0, firstHurt), read.subList(0, firstHurt), where);
            int after = entries.size() - Math.min(entries.size(), lastHurt + 2);
            assertEquals(
                    entries.subList(entries.size() - after, entries.size()),
                    read.subList(read.size() - after, read.size()),
                    where);
        }
    }

    @Test
    void a_last_line_without_its_newline_is_kept() throws Exception {
        byte[] whole = Files.readAllBytes(folder.events());
        Files.write(folder.events(), Arrays.copyOf(whole, whole.length - 1));
        Recovered opened = reader.open(folder);
        assertEquals(entries, opened.entries());
        assertEquals(
                List.of("The last line of events.jsonl got the newline it lacked."),
                opened.warnings());
        assertArrayEquals(whole, Files.readAllBytes(folder.events()));
    }

    @Test
    void what_is_derived_is_made_again_where_it_disagrees() throws Exception {
        Map<String, String> before = content();
        Path plot = folder.path().resolve(opened().state().plots().get(0).file());
        Files.writeString(folder.cast(), "{}");
        Files.delete(folder.notebook());
        Files.writeString(plot, "another image");
        assertEquals(
                List.of(
                        "terminal.cast did not agree with the log and was made again from it.",
                        "notebook.md did not agree with the log and was made again from it.",
                        "The image "
                                + folder.path().relativize(plot)
                                + " is not the one that was shown."),
                opened().warnings());
        Files.writeString(plot, "image 1");
        assertEquals(before, content());
    }

    @Test
    void images_that_the_log_does_not_name_are_said_and_stay_where_they_are() throws Exception {
        Files.writeString(folder.plots().resolve(".directory"), "a file browser's");
        Files.writeString(folder.plots().resolve("0008-abcdef01.png"), "stray");
        Map<String, String> before = content();
        assertEquals(List.of("1 file in plots/ belongs to no event."), opened().warnings());
        Files.writeString(folder.plots().resolve("0009-abcdef01.png"), "stray");
        before.put("plots/0009-abcdef01.png", "stray");
        assertEquals(
                List.of("2 files in plots/ belong to no event."), reader.look(folder).warnings());
        assertEquals(opened().warnings(), reader.look(folder).warnings());
        assertEquals(before, content());
    }

    @Test
    void images_that_are_missing_are_counted_by_looking_and_by_opening() throws Exception {
        Files.delete(folder.plots().resolve(image(2)));
        assertEquals(List.of("1 plot is missing from plots/."), reader.look(folder).warnings());
        Files.delete(folder.plots().resolve(image(1)));
        Files.delete(folder.plots().resolve(image(3)));
        Files.delete(folder.plots());
        assertEquals(List.of("3 plots are missing from plots/."), reader.look(folder).warnings());
        assertFalse(Files.exists(folder.plots()));
        assertEquals(List.of("3 plots are missing from plots/."), opened().warnings());
        assertEquals(List.of("3 plots are missing from plots/."), opened().warnings());
    }

    @Test
    void a_missing_header_is_rebuilt_from_the_log() throws Exception {
        Files.delete(folder.header());
        Recovered opened = opened();
        assertEquals("Scaling laws", opened.header().title());
        assertEquals("2026-11-22-scaling-laws", opened.header().id());
        assertEquals(
                "session.json is missing; title and start were taken from the log and the file times,"
                        + " the activities are the usual ones.",
                opened.warnings().getFirst());
        assertEquals(opened.header(), opened().header(), "it was written");
    }

    @Test
    void a_header_that_is_of_no_use_says_why() throws Exception {
        for (var broken :
                Map.of(
                                "{\"version\":1", "it is not JSON",
                                "{}", "it has no 'version'",
                                "{\"version\":1}", "it has no text 'id'")
                        .entrySet()) {
            Files.writeString(folder.header(), broken.getKey());
            assertEquals(
                    "session.json cannot be used (" + broken.getValue() + ");",
                    opened().warnings().getFirst().split("(?<=;)")[0]);
            assertTrue(
                    content().values().stream().anyMatch(it -> it.startsWith(broken.getKey())),
                    "it is kept");
        }
    }

    @Test
    void media_are_read_as_they_were_written() throws Exception {
        SessionHeader recorded = TestSession.HEADER.with(TestSession.MEDIA);
        new HeaderFile(folder.header()).write(recorded);
        assertEquals(recorded, opened().header());
        assertTrue(
                Files.readString(folder.header()).contains("\"startMillis\" : -60600"),
                "for readers that do no sums");
    }

    @Test
    void media_that_say_nothing_are_named() throws Exception {
        new HeaderFile(folder.header()).write(TestSession.HEADER.with(TestSession.MEDIA));
        String whole = Files.readString(folder.header());
        for (var broken :
                Map.of(
                                whole.replace("\"path\"", "\"way\""),
                                "one of its media has no text 'path'",
                                whole.replace("61000", "\"soon\""),
                                "one of its media has no whole number 'mediaFrom'",
                                whole.replace("9000", "300"),
                                "a take ends before it begins")
                        .entrySet()) {
            Files.writeString(folder.header(), broken.getKey());
            assertEquals(
                    "session.json cannot be used (" + broken.getValue() + ");",
                    opened().warnings().getFirst().split("(?<=;)")[0]);
        }
    }

    @Test
    void a_rebuilt_header_names_the_media_of_the_log() throws Exception {
        List<SessionEvent> events =
                List.of(
                        new SessionEvent.RecordingStarted("/video/a.mkv", 1, 0, 5),
                        new SessionEvent.RecordingStopped("/video/a.mkv", 9_000));
        StringBuilder log = new StringBuilder();
        for (SessionEvent event : events) {
            Entry entry = new Entry(log.isEmpty() ? 0 : 1, 9, event);
            log.append(new String(new EventJson().line(entry), StandardCharsets.UTF_8));
        }
        Files.writeString(folder.events(), log);
        Files.delete(folder.header());
        assertEquals(
                List.of(new Recording("a.mkv", 5, List.of(new Take(1, OptionalLong.of(9_000), 0)))),
                opened().header().media());
    }

    @Test
    void what_a_newer_labcast_wrote_is_shown_as_far_as_it_goes_and_never_repaired()
            throws Exception {
        Files.writeString(
                folder.events(),
                Files.readString(folder.events())
                        + "{\"seq\":%d,\"at\":9999,\"dreamt\":{}}\n".formatted(entries.size())
                        + "torn");
        Map<String, String> before = content();
        Recovered opened = opened();
        assertEquals(entries, opened.entries());
        assertEquals(
                List.of(
                        "1 event of a newer Labcast was left out (dreamt); update Labcast to see them.",
                        "The end of events.jsonl is damaged: 4 bytes in 1 line hold no event (it was not finished).",
                        "Nothing was repaired, because a newer Labcast wrote here."),
                opened.warnings());
        assertEquals(before, content());
    }

    @Test
    void to_look_changes_nothing_however_damaged_the_folder_is() throws Exception {
        Files.writeString(folder.events(), Files.readString(folder.events()) + "{\"seq\":");
        Files.delete(folder.header());
        Files.delete(folder.cast());
        Map<String, String> before = content();
        Recovered seen = reader.look(folder);
        assertEquals(entries, seen.entries());
        assertEquals(2, seen.warnings().size());
        assertEquals(before, content());
    }

    @Test
    void a_session_that_is_being_written_is_read_as_far_as_it_goes_and_left_alone()
            throws Exception {
        SessionFolder busy = TestSession.folder(root);
        try (SessionLog log = Recorded.start(busy, new TestClock(), new HeardTrouble())) {
            log.append(ClearedForTest.event(TestSession.mark(1)));
            assertTrue(log.drain(10_000));
            Files.write(busy.events(), "{\"half".getBytes(UTF_8), StandardOpenOption.APPEND);
            Recovered seen = reader.open(busy);
            assertTrue(seen.beingWritten());
            assertEquals(List.of(), seen.warnings());
            assertEquals(List.of(new Entry(0, 0, TestSession.mark(1))), seen.entries());
            log.append(ClearedForTest.event(TestSession.mark(2)));
        }
        assertEquals(
                List.of(new Entry(0, 0, TestSession.mark(1)), new Entry(1, 0, TestSession.mark(2))),
                TestSession.entries(busy));
        assertEquals(NOT_CLOSED, reader.open(busy).warnings().getFirst());
    }

    @Test
    void a_folder_without_a_log_is_no_session() {
        IOException refused =
                assertThrows(NoSuchFileException.class, () -> reader.look(new SessionFolder(root)));
        assertEquals(root + " is no session: it holds no events.jsonl.", refused.getMessage());
    }

    private static String image(int number) {
        return Path.of(
                        PlotStore.fileFor(
                                number, PlotStore.sha256(("image " + number).getBytes(UTF_8))))
                .getFileName()
                .toString();
    }

    private Recovered opened() throws IOException {
        return reader.open(folder);
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

    private static int line(byte[] bytes, int offset) {
        int line = 0;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static int lineStart(byte[] bytes, int line) {
        int start = 0;
        for (int left = line; left > 0; start++) {
            left -= bytes[start] == '\n' ? 1 : 0;
        }
        return start;
    }
}
