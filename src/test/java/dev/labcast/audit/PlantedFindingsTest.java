package dev.labcast.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.audit.erase.Pngs;
import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.rule.Embargo;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Pane;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Take;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// One thing of each kind is planted in a session that is clean: the audit finds it, and nothing
/// else.
class PlantedFindingsTest {
    private static final String TOKEN = "glpat-" + "Zk3vQx81LmTn4RbYpW7d";
    private static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Machine MACHINE =
            new Machine("ferdinand", "lab-mole-7", "/home/ferdinand");

    private record Plant(
            String name,
            List<SessionEvent> events,
            List<Recording> media,
            InFolder files,
            Kind kind,
            Severity severity,
            String rule,
            String place) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface InFolder {
        void put(Path folder) throws IOException;
    }

    @SuppressWarnings("unused") // read by JUnit
    static final List<Plant> PLANTS =
            List.of(
                    event(
                            "a token on the terminal, over two rows",
                            TestFolder.screen("see glpat-Zk3vQx81Lm\\", "Tn4RbYpW7d of mine"),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "events.jsonl 0:00:00 terminal row 1, line 6"),
                    event(
                            "a token in the scroll-back",
                            TestFolder.painted(
                                    List.of("see glpat-Zk3vQx81Lm\\", "Tn4RbYpW7d of mine"), "$ "),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "events.jsonl 0:00:00 scroll-back, line 6"),
                    event(
                            "a token in the notebook",
                            new SessionEvent.NotebookSpliced(1, 1, List.of("use " + TOKEN)),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "events.jsonl 0:00:00 notebook line 2, line 6"),
                    event(
                            "a token in a title",
                            new SessionEvent.SegmentOpened(
                                    "s1", "debugging", "with " + TOKEN, List.of(), 0),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "events.jsonl 0:00:00 segment-opened, line 6"),
                    event(
                            "a token in a tag",
                            new SessionEvent.SegmentTagged("s1", List.of("a", TOKEN)),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "events.jsonl 0:00:00 segment-tagged, line 6"),
                    event(
                            "a token in a mark",
                            new SessionEvent.MarkSet("m1", TOKEN, 5),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "events.jsonl 0:00:00 mark-set, line 6"),
                    event(
                            "a token in a question",
                            new SessionEvent.QuestionQueued(
                                    1, "room", "", "is it " + TOKEN + "?", "", 5),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "events.jsonl 0:00:00 question-queued, line 6"),
                    event(
                            "a registered value",
                            new SessionEvent.NextAnnounced("then plum-ferry-81"),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "known-value",
                            "events.jsonl 0:00:00 next-announced, line 6"),
                    event(
                            "a private key",
                            new SessionEvent.NotebookSpliced(
                                    1,
                                    1,
                                    List.of(
                                            "-----BEGIN " + "PRIVATE KEY-----",
                                            "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj",
                                            "-----END " + "PRIVATE KEY-----")),
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "private-key",
                            "events.jsonl 0:00:00 notebook line 3, line 6"),
                    event(
                            "a term under embargo today",
                            new SessionEvent.MarkSet("m1", "GRÜN wald works", 5),
                            Kind.EMBARGO,
                            Severity.BLOCKS,
                            "embargo",
                            "events.jsonl 0:00:00 mark-set, line 6"),
                    event(
                            "a viewer's name",
                            new SessionEvent.ViewerSpoke("twitch", "Mira", "hello"),
                            Kind.NAME,
                            Severity.NOTE,
                            "viewer",
                            "events.jsonl 0:00:00 viewer-spoke, line 6"),
                    event(
                            "somebody's home folder",
                            TestFolder.screen("cd /home/somebody/a"),
                            Kind.PATH,
                            Severity.LOOK,
                            "home",
                            "events.jsonl 0:00:00 terminal row 1, line 6"),
                    event(
                            "this machine's name",
                            TestFolder.screen("@lab-mole-7:~$ ls"),
                            Kind.PATH,
                            Severity.LOOK,
                            "this-machine",
                            "events.jsonl 0:00:00 terminal row 1, line 6"),
                    event(
                            "an absolute path",
                            TestFolder.screen("cat /data/mice/b"),
                            Kind.PATH,
                            Severity.NOTE,
                            "absolute-path",
                            "events.jsonl 0:00:00 terminal row 1, line 6"),
                    event(
                            "a bidirectional control",
                            new SessionEvent.NextAnnounced("a\u202Eb"),
                            Kind.INVISIBLE,
                            Severity.LOOK,
                            "a bidirectional control (U+202E)",
                            "events.jsonl 0:00:00 next-announced, line 6"),
                    event(
                            "a tag character",
                            new SessionEvent.NextAnnounced("a\uDB40\uDC41b"),
                            Kind.INVISIBLE,
                            Severity.LOOK,
                            "a tag character (U+E0041)",
                            "events.jsonl 0:00:00 next-announced, line 6"),
                    event(
                            "a zero-width character",
                            new SessionEvent.NotebookSpliced(1, 1, List.of("a\u200Bb")),
                            Kind.INVISIBLE,
                            Severity.LOOK,
                            "a zero-width character (U+200B)",
                            "events.jsonl 0:00:00 notebook line 2, line 6"),
                    event(
                            "a licence that forbids",
                            new SessionEvent.NotebookSpliced(
                                    1, 1, List.of("data: mice, licence: CC-BY-NC-ND-4.0")),
                            Kind.LICENCE,
                            Severity.LOOK,
                            "forbids-sharing",
                            "events.jsonl 0:00:00 notebook line 2, line 6"),
                    file(
                            "a NUL in a file",
                            folder -> append(folder.resolve("session.json"), "\0"),
                            Kind.INVISIBLE,
                            "NUL (U+0000)",
                            "session.json"),
                    file(
                            "an unknown file",
                            folder -> Files.writeString(folder.resolve("notes.txt"), "hello"),
                            Kind.FILE,
                            "unknown-file",
                            "notes.txt"),
                    file(
                            "a copy that a repair kept",
                            folder -> Files.writeString(folder.resolve("notebook.md.damaged"), "x"),
                            Kind.FILE,
                            "kept-copy",
                            "notebook.md.damaged"),
                    file(
                            "a plot that the log does not name",
                            folder ->
                                    Files.write(
                                            folder.resolve("plots/0009-00000000.png"),
                                            Pngs.grey(2, 2)),
                            Kind.FILE,
                            "unnamed-plot",
                            "plots/0009-00000000.png"),
                    file(
                            "a notebook that says something else",
                            folder -> append(folder.resolve("notebook.md"), "more"),
                            Kind.FILE,
                            "differs-from-log",
                            "notebook.md"),
                    file(
                            "a text in a plot's picture",
                            PlantedFindingsTest::comment,
                            Kind.METADATA,
                            "png-tEXt",
                            "plots/"),
                    new Plant(
                            "a token in a recording's path",
                            List.of(),
                            List.of(
                                    new Recording(
                                            TOKEN + ".mkv",
                                            3,
                                            List.of(new Take(0, OptionalLong.of(5), 0)))),
                            _ -> {},
                            Kind.SECRET,
                            Severity.BLOCKS,
                            "gitlab",
                            "session.json media"),
                    new Plant(
                            "the path of a recording",
                            List.of(),
                            List.of(
                                    new Recording(
                                            "/video/a.mkv",
                                            3,
                                            List.of(new Take(0, OptionalLong.of(5), 0)))),
                            _ -> {},
                            Kind.METADATA,
                            Severity.LOOK,
                            "media-path",
                            "session.json"));

    private static Plant event(
            String name,
            SessionEvent event,
            Kind kind,
            Severity severity,
            String rule,
            String place) {
        return new Plant(name, List.of(event), List.of(), _ -> {}, kind, severity, rule, place);
    }

    private static Plant file(String name, InFolder files, Kind kind, String rule, String place) {
        return new Plant(name, List.of(), List.of(), files, kind, Severity.LOOK, rule, place);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void comment(Path folder) throws IOException {
        try (var plots = Files.list(folder.resolve("plots"))) {
            Path plot = plots.findFirst().orElseThrow();
            byte[] png = Files.readAllBytes(plot);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(png, 0, 33);
            byte[] text = "tEXtComment\0by me".getBytes(StandardCharsets.ISO_8859_1);
            CRC32 crc = new CRC32();
            crc.update(text);
            out.writeBytes(ByteBuffer.allocate(4).putInt(text.length - 4).array());
            out.writeBytes(text);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
            out.write(png, 33, png.length - 33);
            Files.write(plot, out.toByteArray());
        }
    }

    @TempDir private Path root;

    @ParameterizedTest
    @FieldSource("PLANTS")
    void each_is_found_and_nothing_else(Plant plant) throws IOException {
        SessionFolder folder = session(plant.events(), plant.media());
        plant.files().put(folder.path());

        List<AuditFinding> found = audit(folder).findings();

        assertEquals(1, found.size(), found.toString());
        AuditFinding one = found.getFirst();
        assertEquals(plant.kind(), one.kind());
        assertEquals(plant.severity(), one.severity());
        assertTrue(one.rule().startsWith(plant.rule()), one.rule());
        assertTrue(one.place().text().startsWith(plant.place()), one.place().text());
        assertFalse(one.toString().contains(TOKEN.substring(6)), one.toString());
        assertFalse(one.toString().contains("plum-ferry"), one.toString());
    }

    @Test
    void in_a_clean_session_nothing_is_found() throws IOException {
        assertEquals(List.of(), audit(session(List.of(), List.of())).findings());
    }

    @Test
    void what_grows_as_it_is_typed_is_one_finding() throws IOException {
        List<SessionEvent> keys = new ArrayList<>();
        String line = "password = q8-Gr4nite-lamp";
        for (int i = 0; i <= line.length(); i++) {
            keys.add(new SessionEvent.NotebookSpliced(1, 1, List.of(line.substring(0, i))));
        }
        AuditResult result = audit(session(keys, List.of()));

        assertEquals(1, result.findings().size(), result.findings().toString());
        assertEquals(
                Optional.of("q8-Gr4nite-lamp"), result.text(result.findings().getFirst().id()));
    }

    @Test
    void a_part_of_a_secret_that_stands_elsewhere_is_a_finding_of_its_own() throws IOException {
        AuditResult result =
                audit(
                        session(
                                List.of(
                                        new SessionEvent.NotebookSpliced(
                                                1, 1, List.of("password = q8-Gr4nite-lamp-too")),
                                        new SessionEvent.MarkSet(
                                                "m1", "password = q8-Gr4nite-lamp", 5)),
                                List.of()));

        assertEquals(2, result.findings().size(), result.findings().toString());
    }

    @Test
    void a_hidden_sequence_in_the_recording_is_found_with_its_time() throws IOException {
        SessionFolder folder = session(List.of(), List.of());
        append(folder.cast(), "[2.5,\"o\",\"\\u001b]0;of mine\\u0007\"]\n");

        assertEquals(
                List.of("a hidden terminal sequence", "differs-from-log"),
                audit(folder).findings().stream().map(AuditFinding::rule).toList());
        assertEquals("terminal.cast 0:00:02", audit(folder).findings().getFirst().place().text());
    }

    @Test
    void exports_are_audited_too_and_their_tags_where_they_can_be_read() throws IOException {
        SessionFolder folder = session(List.of(), List.of());
        Path guide = Files.createDirectory(root.resolve("guide"));
        Files.writeString(guide.resolve("index.html"), "<p>\n<b>" + TOKEN + "</b>");
        Files.writeString(guide.resolve("talk.mp4"), "not really");
        MediaTags tags = _ -> Optional.of(Map.of("encoder", "Lavf", "location", "+52+13/"));

        AuditResult result =
                new Audit(settings(), MACHINE, tags, TODAY)
                        .of(look(folder), List.of(guide), List.of());

        assertEquals(
                List.of("guide/index.html, line 2", "guide/talk.mp4"),
                result.findings().stream().map(it -> it.place().text()).toList());
        assertEquals("location=▒▒▒", result.findings().get(1).excerpt());
        assertTrue(result.notLooked().toString().contains("Picture and sound of guide/talk.mp4"));
        assertTrue(
                new Audit(settings(), MACHINE, _ -> Optional.empty(), TODAY)
                        .of(look(folder), List.of(guide), List.of())
                        .notLooked()
                        .toString()
                        .contains("tags of guide/talk.mp4 were not read"));
    }

    @Test
    void a_term_whose_embargo_has_ended_is_no_finding() throws IOException {
        SessionFolder folder =
                session(List.of(new SessionEvent.MarkSet("m1", "Grünwald", 5)), List.of());
        Audit later =
                new Audit(
                        settings(),
                        MACHINE,
                        _ -> Optional.empty(),
                        Instant.parse("2027-01-16T00:00:00Z"));

        assertEquals(List.of(), later.of(look(folder), List.of(), List.of()).findings());
    }

    @Test
    void without_a_licence_the_plots_data_are_a_note() throws IOException {
        SessionFolder folder = TestFolder.of(root, List.of(TestFolder.plot(1, "loss.png")));

        assertEquals(
                List.of("none-stated"),
                audit(folder).findings().stream().map(AuditFinding::rule).toList());
        assertEquals(
                List.of("Text in the pixels of 1 pictures was not read; look at them."),
                audit(folder).notLooked());
    }

    private AuditResult audit(SessionFolder folder) throws IOException {
        return new Audit(settings(), MACHINE, _ -> Optional.empty(), TODAY)
                .of(look(folder), List.of(), List.of());
    }

    static GuardSettings settings() {
        return GuardSettings.of(Map.of("LAB_PASSWORD", "plum-ferry-81"), List.of())
                .with(
                        new Embargo(
                                List.of(
                                        new Embargo.Words(
                                                "Grünwald",
                                                Optional.of(
                                                        Instant.parse("2027-01-15T00:00:00Z"))))));
    }

    private static Recovered look(SessionFolder folder) throws IOException {
        return new SessionReader().look(folder);
    }

    /// Four events and a plot, and then those.
    private SessionFolder session(List<SessionEvent> planted, List<Recording> media)
            throws IOException {
        List<SessionEvent> events =
                new ArrayList<>(
                        List.of(
                                new SessionEvent.PaneStaged(Pane.TERMINAL, true),
                                new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                                new SessionEvent.NotebookOpened(
                                        "lab.md", List.of("data: ours, licence: CC-BY-4.0", "")),
                                TestFolder.plot(1, "loss.png")));
        events.addAll(planted);
        return TestFolder.of(root, events, media);
    }
}
