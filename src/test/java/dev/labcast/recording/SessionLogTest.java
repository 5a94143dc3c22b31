package dev.labcast.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.ClearedForTest;
import dev.labcast.obs.Eventually;
import dev.labcast.session.Entry;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SessionLogTest {
    private static final String HASH = "3fa9c2d1".repeat(8);

    @TempDir Path root;
    private final TestClock clock = new TestClock();
    private final HeardTrouble trouble = new HeardTrouble();

    @Test
    void the_notebooks_file_has_the_last_change_also_when_nothing_follows() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        try (SessionLog log = start(folder, new NotebookFile(folder.notebook()))) {
            log.append(
                    ClearedForTest.event(
                            new SessionEvent.NotebookOpened("notes.md", List.of("first"))));
            log.append(
                    ClearedForTest.event(
                            new SessionEvent.NotebookSpliced(1, 0, List.of("at last"))));

            Eventually.holds(
                    "the last change is in the file",
                    () ->
                            Files.exists(folder.notebook())
                                    && Files.readString(folder.notebook())
                                            .equals("first\nat last\n"));
        }
    }

    @Test
    void media_are_described_in_the_header_while_the_session_runs() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        try (SessionLog log = start(folder)) {
            log.append(ClearedForTest.event(new SessionEvent.SessionOpened("Scaling laws")));
            log.describe(ClearedForTest.media(TestSession.MEDIA.subList(0, 0)));
            log.describe(ClearedForTest.media(TestSession.MEDIA));
            assertEquals(
                    TestSession.HEADER.with(TestSession.MEDIA),
                    new HeaderFile(folder.header()).read());
        }
    }

    @Test
    void what_is_appended_is_numbered_timed_written_folded_and_passed_on_in_order()
            throws Exception {
        SessionFolder folder = TestSession.folder(root);
        Seen seen = new Seen("the witness");
        try (SessionLog log = start(folder, seen)) {
            log.append(ClearedForTest.event(new SessionEvent.SessionOpened("Scaling laws")));
            clock.millis.set(40);
            log.append(ClearedForTest.event(TestSession.mark(1)));
            clock.millis.set(30);
            log.append(ClearedForTest.event(new SessionEvent.SessionClosed()));
            assertTrue(log.drain(10_000));
            assertEquals(TestSession.fold(seen.entries), log.current());
        }
        List<Entry> expected =
                List.of(
                        new Entry(0, 0, new SessionEvent.SessionOpened("Scaling laws")),
                        new Entry(1, 40, TestSession.mark(1)),
                        new Entry(2, 40, new SessionEvent.SessionClosed()));
        assertEquals(expected, seen.entries);
        assertEquals(expected, TestSession.entries(folder));
        assertEquals(List.of("flush", "close"), seen.ends);
        assertEquals(List.of(), trouble.sentences);
        assertFalse(Files.exists(folder.lock()));
    }

    @Test
    void many_threads_append_without_a_gap_or_a_loss() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        int each = 5_000;
        try (SessionLog log = start(folder)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                threads.add(
                        Thread.ofVirtual()
                                .start(() -> {
                                    for (int i = 0; i < each; i++) {
                                        log.append(ClearedForTest.event(TestSession.mark(i)));
                                    }
                                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        List<Entry> entries = TestSession.entries(folder);
        assertEquals(
                LongStream.range(0, 4L * each).boxed().toList(),
                entries.stream().map(Entry::seq).toList());
        assertEquals(
                4,
                entries.stream().filter(e -> e.event().equals(TestSession.mark(each - 1))).count());
    }

    @Test
    void a_plot_lies_in_the_folder_before_its_event_is_passed_on() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        byte[] png = {1, 2, 3};
        List<byte[]> found = new ArrayList<>();
        Output looks =
                new Seen("the witness") {
                    @Override
                    public void take(Entry entry, SessionState after) throws IOException {
                        found.add(
                                Files.readAllBytes(
                                        folder.path().resolve("plots/0001-3fa9c2d1.png")));
                    }
                };
        try (SessionLog log = start(folder, looks)) {
            log.append(ClearedForTest.plot(plot("plots/0001-3fa9c2d1.png"), png));
        }
        assertArrayEquals(png, found.getFirst());
        try (var files = Files.list(folder.plots())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void a_plot_without_image_or_with_a_path_that_leads_elsewhere_is_refused() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        try (SessionLog log = start(folder)) {
            var noImage = ClearedForTest.event(plot("plots/0001-3fa9c2d1.png"));
            assertThrows(IllegalArgumentException.class, () -> log.append(noImage));
            var elsewhere = ClearedForTest.plot(plot("plots/../x.png"), new byte[1]);
            assertThrows(IllegalArgumentException.class, () -> log.append(elsewhere));
        }
        assertEquals(List.of(), TestSession.entries(folder));
    }

    @Test
    void an_output_that_throws_is_dropped_once_and_the_session_goes_on() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        Seen good = new Seen("the witness");
        Seen bad =
                new Seen("the terminal recording") {
                    @Override
                    public void take(Entry entry, SessionState after) throws IOException {
                        super.take(entry, after);
                        if (entry.seq() == 1) {
                            throw new IOException("/secret/path is broken");
                        }
                    }
                };
        Seen alsoBad =
                new Seen("the overlay") {
                    @Override
                    public void close() {
                        throw new IllegalStateException("at the very end");
                    }
                };
        try (SessionLog log = start(folder, bad, good, alsoBad)) {
            for (int i = 0; i < 4; i++) {
                log.append(ClearedForTest.event(TestSession.mark(i)));
            }
            assertTrue(log.drain(10_000));
        }
        String said =
                "The terminal recording failed and was stopped; the session goes on without it.";
        String atTheEnd = "The overlay failed and was stopped; the session goes on without it.";
        assertEquals(List.of(said, atTheEnd), trouble.sentences);
        assertEquals(2, bad.entries.size());
        List<Entry> entries = TestSession.entries(folder);
        assertEquals(6, entries.size());
        assertEquals(entries.subList(0, 5), good.entries);
        assertEquals(List.of(said, atTheEnd), TestSession.fold(entries).warnings().toList());
    }

    @Test
    void an_event_that_cannot_be_folded_or_read_back_gives_way_to_a_warning() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        try (SessionLog log = start(folder)) {
            log.append(
                    ClearedForTest.event(
                            new SessionEvent.SegmentOpened("s", "debugging", "", List.of(), -5)));
            log.append(ClearedForTest.event(new SessionEvent.MarkSet("m", "x", -5)));
            log.append(ClearedForTest.event(TestSession.mark(1)));
        }
        SessionEvent warned =
                new SessionEvent.Warned("An event that made no sense was left out of the log.");
        assertEquals(
                List.of(warned, warned, TestSession.mark(1)),
                TestSession.entries(folder).stream().map(Entry::event).toList());
    }

    @Test
    void a_full_disk_is_said_at_once_and_leaves_no_gap_once_there_is_room() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        FullDisk disk = new FullDisk(new LineFile(folder.events()));
        Seen seen = new Seen("the witness");
        try (SessionLog log =
                SessionLog.start(
                        SessionLog.lock(folder),
                        folder,
                        TestSession.HEADER,
                        disk,
                        clock,
                        List.of(seen),
                        trouble)) {
            log.append(ClearedForTest.event(TestSession.mark(0)));
            assertTrue(log.drain(10_000));
            disk.full = true;
            log.append(ClearedForTest.event(TestSession.mark(1)));
            log.append(ClearedForTest.event(TestSession.mark(2)));
            disk.refused.await();
            assertEquals(1, log.current().entries(), "what is not on the disk is not shown");
            disk.full = false;
            assertTrue(log.drain(10_000));
            log.append(ClearedForTest.event(TestSession.mark(3)));
        }
        assertEquals(
                List.of(
                        "The session is not being recorded: the disk is full; free some space."
                                + " Everything is kept in memory and tried again every second.",
                        "The session is being recorded again; nothing is missing."),
                trouble.sentences);
        assertEquals(
                List.of(0L, 1L, 2L, 3L),
                TestSession.entries(folder).stream().map(Entry::seq).toList());
        assertEquals(4, seen.entries.size());
    }

    @Test
    void a_folder_deleted_while_recording_is_said_once_and_made_again_when_the_log_closes()
            throws Exception {
        SessionFolder folder = TestSession.folder(root);
        SessionLog log =
                SessionLog.start(
                        SessionLog.lock(folder),
                        folder,
                        TestSession.HEADER,
                        new LineFile(folder.events()),
                        clock,
                        List.of(),
                        trouble);
        log.append(ClearedForTest.event(TestSession.mark(0)));
        assertTrue(log.drain(10_000));
        delete(folder.path());
        log.append(ClearedForTest.event(TestSession.mark(1)));
        while (trouble.sentences.isEmpty()) {
            Thread.sleep(20);
        }
        log.append(ClearedForTest.event(TestSession.mark(2)));
        assertTrue(log.drain(10_000));
        long entries = log.current().entries();
        log.close();

        assertEquals(
                List.of(
                        "The session is not being recorded: its folder is gone; put it back."
                                + " Everything is kept in memory and tried again every second."),
                trouble.sentences);
        assertEquals(entries, TestSession.entries(folder).size(), "nothing is lost");
    }

    @Test
    void a_plot_waits_for_its_deleted_folder_and_nothing_is_missing_once_it_is_back()
            throws Exception {
        SessionFolder folder = TestSession.folder(root);
        try (SessionLog log =
                SessionLog.start(
                        SessionLog.lock(folder),
                        folder,
                        TestSession.HEADER,
                        new LineFile(folder.events()),
                        clock,
                        List.of(),
                        trouble)) {
            log.append(ClearedForTest.event(TestSession.mark(0)));
            assertTrue(log.drain(10_000));
            delete(folder.path());
            log.append(ClearedForTest.plot(plot("plots/0001-3fa9c2d1.png"), new byte[] {1, 2, 3}));
            log.append(ClearedForTest.event(TestSession.mark(1)));
            while (trouble.sentences.isEmpty()) {
                Thread.sleep(20);
            }
            Files.createDirectory(folder.path());
            assertTrue(log.drain(10_000));
        }
        assertEquals(3, TestSession.entries(folder).size());
        assertEquals(2, trouble.sentences.size(), trouble.sentences.toString());
        assertArrayEquals(
                new byte[] {1, 2, 3},
                Files.readAllBytes(folder.path().resolve("plots/0001-3fa9c2d1.png")));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void a_log_closed_on_a_full_disk_says_what_is_lost() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        FullDisk disk = new FullDisk(new LineFile(folder.events()));
        SessionLog log =
                SessionLog.start(
                        SessionLog.lock(folder),
                        folder,
                        TestSession.HEADER,
                        disk,
                        clock,
                        List.of(),
                        trouble);
        disk.full = true;
        log.append(ClearedForTest.event(TestSession.mark(1)));
        log.append(ClearedForTest.event(TestSession.mark(2)));
        log.close();
        assertEquals(
                "2 events at the end of the session could not be written and are lost.",
                trouble.sentences.getLast());
        assertThrows(
                IllegalStateException.class,
                () -> log.append(ClearedForTest.event(TestSession.mark(3))));
    }

    @Test
    void a_full_backlog_makes_its_callers_wait_and_drops_nothing() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        FullDisk disk = new FullDisk(new LineFile(folder.events()));
        disk.full = true;
        int total = Backlog.CAPACITY + 500;
        try (SessionLog log =
                SessionLog.start(
                        SessionLog.lock(folder),
                        folder,
                        TestSession.HEADER,
                        disk,
                        clock,
                        List.of(),
                        trouble)) {
            Thread eager =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < total; i++) {
                                    log.append(ClearedForTest.event(TestSession.mark(i)));
                                }
                            });
            while (eager.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            disk.full = false;
            eager.join();
        }
        assertEquals(total, TestSession.entries(folder).size());
    }

    @Test
    void a_folder_takes_one_writer_at_a_time() throws Exception {
        SessionFolder folder = TestSession.folder(root);
        try (SessionLog log = start(folder)) {
            assertTrue(SessionLock.isTaken(folder));
            assertEquals(Optional.empty(), SessionLock.tryTake(folder));
            assertThrows(IOException.class, () -> start(folder));
            assertTrue(log.drain(1_000));
        }
        assertFalse(SessionLock.isTaken(folder));
    }

    private SessionLog start(SessionFolder folder, Output... outputs) throws IOException {
        return SessionLog.start(folder, TestSession.HEADER, clock, List.of(outputs), trouble);
    }

    private static SessionEvent.PlotShown plot(String file) {
        return new SessionEvent.PlotShown(new Plot(1, "loss.png", file, HASH, 4, 3, ""));
    }

    /// Remembers what it was given.
    private static class Seen implements Output {
        final List<Entry> entries = new ArrayList<>();
        final List<String> ends = new ArrayList<>();
        private final String name;

        Seen(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void take(Entry entry, SessionState after) throws IOException {
            entries.add(entry);
            assertEquals(entry.seq() + 1, after.entries());
        }

        @Override
        public void flush() {
            if (!ends.contains("flush")) {
                ends.add("flush");
            }
        }

        @Override
        public void close() {
            ends.add("close");
        }
    }
}
