package dev.labcast.audit.erase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.audit.TestFolder;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.recording.SessionRewrite;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Take;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
    private static final String TEXT = "hunter2-blue-fox";

    @TempDir private Path root;

    @Test
    void what_was_typed_key_by_key_is_gone_from_every_moment() throws IOException {
        List<SessionEvent> events = new ArrayList<>(List.of(onStage(Pane.TERMINAL)));
        for (int keys = 0; keys <= TEXT.length(); keys++) {
            events.add(TestFolder.screen("$ " + TEXT.substring(0, keys)));
        }
        events.add(TestFolder.screen("$ " + TEXT.substring(0, 9)));
        events.add(TestFolder.screen("$ help"));
        SessionFolder folder = TestFolder.of(root, events);

        erased(folder);

        List<String> seen = screens(folder);
        for (int keys = 0; keys <= TEXT.length(); keys++) {
            assertEquals("$ " + "▒".repeat(keys), blanked(seen.get(2 + keys)));
        }
        assertEquals("$ " + "▒".repeat(9), seen.get(3 + TEXT.length()));
        assertEquals("$ help", seen.get(4 + TEXT.length()));
    }

    private static String blanked(String row) {
        return row.equals("$") ? "$ " : row;
    }

    @Test
    void what_stands_on_wrapped_rows_and_in_the_scroll_back_is_gone() throws IOException {
        SessionFolder folder =
                TestFolder.of(
                        root,
                        List.of(
                                onStage(Pane.TERMINAL),
                                TestFolder.screen("the word is hunter2-\\", "blue-fox, not bear"),
                                TestFolder.painted(
                                        List.of("the word is hunter2-\\"),
                                        "blue-fox, not bear",
                                        "$ "),
                                TestFolder.painted(List.of("blue-fox, not bear"), "$ ", "")));

        erased(folder);

        assertEquals(
                List.of(
                        "",
                        "",
                        "the word is ▒▒▒▒▒▒▒▒\n▒▒▒▒▒▒▒▒, not bear",
                        "▒▒▒▒▒▒▒▒, not bear\n$",
                        "$",
                        "$"),
                screens(folder));
        assertEquals(
                List.of("the word is ▒▒▒▒▒▒▒▒", "▒▒▒▒▒▒▒▒, not bear"),
                look(folder).state().terminal().scrollback().toList().stream()
                        .map(it -> it.text())
                        .toList());
    }

    @Test
    void what_a_program_broke_at_the_last_column_is_gone() throws IOException {
        SessionFolder folder =
                TestFolder.of(
                        root,
                        List.of(
                                onStage(Pane.TERMINAL),
                                TestFolder.screen("  the key: hunter2-b", "   lue-fox")));

        erased(folder);

        assertEquals("  the key: ▒▒▒▒▒▒▒▒▒\n   ▒▒▒▒▒▒▒", screens(folder).get(2));
    }

    @Test
    void the_notebook_is_rid_of_it_also_between_two_splices() throws IOException {
        SessionFolder folder =
                TestFolder.of(
                        root,
                        List.of(
                                onStage(Pane.NOTEBOOK),
                                new SessionEvent.NotebookOpened("lab.md", List.of("# Lab", "")),
                                new SessionEvent.NotebookSpliced(1, 1, List.of("key: hunter2")),
                                new SessionEvent.NotebookSpliced(
                                        1, 1, List.of("new", "key: " + TEXT + "!")),
                                new SessionEvent.NotebookSpliced(2, 1, List.of("key: none"))));

        erased(folder);

        assertEquals(
                List.of(
                        "",
                        "",
                        "# Lab\n",
                        "# Lab\nkey: ▒▒▒▒▒▒▒",
                        "# Lab\nnew\nkey: ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒!",
                        "# Lab\nnew\nkey: none",
                        "# Lab\nnew\nkey: none"),
                notebooks(folder));
    }

    @Test
    void titles_tags_marks_questions_and_names_of_plots_and_media_are_rid_of_it()
            throws IOException {
        SessionFolder folder =
                TestFolder.of(
                        root,
                        List.of(
                                new SessionEvent.SegmentOpened(
                                        "s1", "debugging", "a " + TEXT, List.of(TEXT, "b"), 0),
                                new SessionEvent.MarkSet("m1", TEXT + " again", 100),
                                new SessionEvent.NextAnnounced("then " + TEXT),
                                new SessionEvent.QuestionQueued(
                                        1, "room", "Mira", "is it " + TEXT + "?", "", 200),
                                new SessionEvent.Warned(encoded() + " was left out"),
                                TestFolder.plot(1, TEXT + ".png")),
                        List.of(
                                new Recording(
                                        "/video/" + TEXT + "/a.mkv",
                                        3,
                                        List.of(new Take(0, OptionalLong.of(500), 0)))));

        erased(folder);

        Recovered now = look(folder);
        String mask = "▒".repeat(TEXT.length());
        assertEquals("a " + mask, now.state().segments().list().getFirst().title());
        assertEquals(List.of(mask, "b"), now.state().segments().list().getFirst().tags());
        assertEquals(mask + " again", now.state().marks().get(0).label());
        assertEquals("is it " + mask + "?", now.state().questions().find(1).orElseThrow().text());
        assertEquals(mask + ".png", now.state().plots().get(0).name());
        assertEquals("/video/" + mask + "/a.mkv", now.header().media().getFirst().file());
        assertEquals(List.of(), now.warnings());
    }

    private static String encoded() {
        return Base64.getEncoder()
                .encodeToString(("user:" + TEXT).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_session_that_does_not_hold_it_stays_as_it_is_byte_by_byte() throws IOException {
        SessionFolder folder =
                TestFolder.of(root, List.of(onStage(Pane.TERMINAL), TestFolder.screen("$ ls")));
        byte[] before = Files.readAllBytes(folder.events());

        assertInstanceOf(Erasure.Outcome.Absent.class, run(folder, TEXT, Set.of()));
        assertArrayEquals(before, Files.readAllBytes(folder.events()));
    }

    @Test
    void every_other_line_of_the_log_stays_byte_by_byte() throws IOException {
        SessionFolder folder =
                TestFolder.of(
                        root,
                        List.of(
                                onStage(Pane.TERMINAL),
                                TestFolder.screen("$ ls", "漢字 e\u0301"),
                                TestFolder.screen("$ " + TEXT),
                                new SessionEvent.MarkSet("m1", "\u2028 odd", 7)));
        List<String> before = Files.readAllLines(folder.events());

        erased(folder);

        List<String> after = Files.readAllLines(folder.events());
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(i == 3, !before.get(i).equals(after.get(i)), after.get(i));
        }
    }

    @Test
    void copies_that_a_repair_kept_go_whole() throws IOException {
        SessionFolder folder = TestFolder.of(root, List.of(new SessionEvent.NextAnnounced(TEXT)));
        Path kept = folder.path().resolve("events.jsonl.damaged-2");
        Files.writeString(kept, TEXT);

        Erasure.Outcome.Gone gone = erased(folder);

        assertEquals(List.of("events.jsonl.damaged-2"), gone.removed());
        assertFalse(Files.exists(kept));
    }

    @Test
    void a_file_that_would_still_hold_it_stops_all() throws IOException {
        SessionFolder folder = TestFolder.of(root, List.of(new SessionEvent.NextAnnounced(TEXT)));
        Files.write(folder.path().resolve("notes.txt"), TEXT.getBytes(StandardCharsets.UTF_16LE));
        byte[] before = Files.readAllBytes(folder.events());

        Erasure.Outcome.Refused refused =
                assertInstanceOf(Erasure.Outcome.Refused.class, run(folder, TEXT, Set.of()));

        assertTrue(refused.sentence().contains("notes.txt"), refused.sentence());
        assertFalse(refused.sentence().contains(TEXT));
        assertArrayEquals(before, Files.readAllBytes(folder.events()));
        assertFalse(Files.exists(folder.path().resolve("rewrite.tmp")));
    }

    @Test
    void an_archive_that_would_still_hold_it_stops_all() throws IOException {
        SessionFolder folder = TestFolder.of(root, List.of(TestFolder.screen(TEXT)));
        Path zip = folder.path().resolve("old.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(("see " + TEXT).getBytes(StandardCharsets.UTF_8));
        }
        Path gz = folder.path().resolve("old.log.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(("see " + TEXT).getBytes(StandardCharsets.UTF_8));
        }

        Erasure.Outcome.Refused refused =
                assertInstanceOf(Erasure.Outcome.Refused.class, run(folder, TEXT, Set.of()));

        assertTrue(refused.sentence().contains("old.log.gz, old.zip"), refused.sentence());
    }

    @Test
    void a_plot_is_removed_whole_on_demand_and_a_grey_one_of_its_size_stands_there()
            throws IOException {
        SessionFolder folder =
                TestFolder.of(
                        root,
                        List.of(
                                onStage(Pane.PLOTS),
                                TestFolder.plot(1, "a.png"),
                                TestFolder.plot(2, "b.png")));
        Plot before = look(folder).state().plots().get(0);
        Files.write(folder.path().resolve(before.file()), new byte[] {1, 2, 3});

        new Erasure(Optional.empty(), Set.of(1L)).run(folder);

        Plot now = look(folder).state().plots().get(0);
        assertEquals(Erasure.REMOVED, now.name());
        assertEquals(8, now.width());
        assertArrayEquals(
                GreyPicture.of(8, 6), Files.readAllBytes(folder.path().resolve(now.file())));
        assertEquals("b.png", look(folder).state().plots().get(1).name());
        assertEquals(List.of(), new SessionReader().open(folder).warnings());
    }

    @Test
    void a_session_that_is_being_rewritten_or_recorded_is_let_alone() throws IOException {
        SessionFolder folder = TestFolder.of(root, List.of(new SessionEvent.NextAnnounced(TEXT)));
        try (SessionRewrite _ = SessionRewrite.begin(folder).orElseThrow()) {
            assertInstanceOf(Erasure.Outcome.Busy.class, run(folder, TEXT, Set.of()));
        }
    }

    @Test
    void each_line_of_a_longer_text_is_gone() throws IOException {
        SessionFolder folder =
                TestFolder.of(
                        root,
                        List.of(
                                onStage(Pane.NOTEBOOK),
                                new SessionEvent.NotebookOpened(
                                        "lab.md",
                                        List.of("x", "MIIEvQIBADANBg", "kqhkiG9w0BAQEF"))));

        run(folder, "MIIEvQIBADANBg\nkqhkiG9w0BAQEF\n", Set.of());

        assertEquals("x\n" + "▒".repeat(14) + "\n" + "▒".repeat(14), notebooks(folder).getLast());
    }

    private Erasure.Outcome.Gone erased(SessionFolder folder) throws IOException {
        Erasure.Outcome outcome = run(folder, TEXT, Set.of());
        Erasure.Outcome.Gone gone = assertInstanceOf(Erasure.Outcome.Gone.class, outcome);
        Recovered now = look(folder);
        assertEquals(now.entries().size(), gone.states());
        assertEquals(List.of(), new SessionReader().open(folder).warnings());
        return gone;
    }

    private static Erasure.Outcome run(SessionFolder folder, String text, Set<Long> plots)
            throws IOException {
        return new Erasure(Optional.of(Needles.of(List.of(text))), plots).run(folder);
    }

    private static SessionEvent onStage(Pane pane) {
        return new SessionEvent.PaneStaged(pane, true);
    }

    private static Recovered look(SessionFolder folder) throws IOException {
        return new SessionReader().look(folder);
    }

    private static List<SessionState> states(SessionFolder folder) throws IOException {
        List<SessionState> states = new ArrayList<>();
        SessionState state = SessionState.initial();
        for (Entry entry : look(folder).entries()) {
            state = state.evolve(entry);
            states.add(state);
        }
        return states;
    }

    private static List<String> screens(SessionFolder folder) throws IOException {
        return states(folder).stream().map(it -> it.terminal().screen().text()).toList();
    }

    private static List<String> notebooks(SessionFolder folder) throws IOException {
        return states(folder).stream().map(it -> it.notebook().text()).toList();
    }
}
