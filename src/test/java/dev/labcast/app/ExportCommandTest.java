package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.export.Format;
import dev.labcast.export.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a person runs it, on the sample session, which the real application recorded.
class ExportCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("labcast.root", "."));

    @TempDir Path home;

    private Path session = Path.of("session");
    private Path out = Path.of("out");

    @BeforeEach
    void copyTheSample() throws IOException {
        session = home.resolve("session");
        out = home.resolve("out");
        Path sample = ROOT.resolve("sample-sessions/nearest-neighbour/session");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, session.resolve(sample.relativize(file).toString()));
            }
        }
    }

    @Test
    void all_formats_that_can_hold_a_session_are_written_and_the_others_named() throws Exception {
        LabcastProcess.Ended ended = run("--to", "all", "--out", out.toString());

        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("mlt is left out: MLT cuts a recording"), ended.out());
        List<String> wanted =
                Formats.all().stream()
                        .filter(it -> !it.id().equals("mlt"))
                        .map(it -> "session." + it.extension())
                        .sorted()
                        .toList();
        assertEquals(wanted, names(out));
    }

    @Test
    void what_the_audit_blocks_is_not_exported() throws Exception {
        Path log = session.resolve("events.jsonl");
        Files.writeString(
                log,
                Files.readString(log)
                        .replace("suspicious zeros", "use glpat-" + "Zk3vQx81LmTn4RbYpW7d"));

        LabcastProcess.Ended ended = run("--to", "notes", "--out", out.resolve("n.md").toString());

        assertEquals(10, ended.code(), ended.out());
        assertTrue(ended.err().contains("stands in the way"), ended.err());
        assertFalse(ended.err().contains("Zk3vQx81"), ended.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void a_file_that_is_there_stays_unless_one_says_so() throws Exception {
        Files.createDirectories(out);
        Path file = Files.writeString(out.resolve("x.txt"), "mine");

        LabcastProcess.Ended refused = run("--to", "youtube", "--out", file.toString());
        assertEquals(2, refused.code(), refused.out());
        assertTrue(refused.err().contains("is there already"), refused.err());
        assertEquals("mine", Files.readString(file));

        assertEquals(0, run("--to", "youtube", "--out", file.toString(), "--force").code());
        assertTrue(Files.readString(file).startsWith("0:00 "), Files.readString(file));
        assertEquals(List.of("x.txt"), names(out));
    }

    @Test
    void what_cannot_be_done_is_one_sentence() throws Exception {
        assertSentence("Say in which format", "--out", out.toString());
        assertSentence("There is no format 'avi'; take one of youtube,", "--to", "avi");
        assertSentence("MLT cuts a recording", "--to", "mlt", "--out", out.toString());
        assertSentence("'fast' is no frame rate", "--to", "otio", "--rate", "fast");
        assertSentence("names no recording", "--to", "otio", "--along", "talk.mkv");
        assertSentence(
                "does not go into the session's folder",
                "--to",
                "csv",
                "--out",
                session.resolve("x.csv").toString());
        assertFalse(Files.exists(out));
    }

    @Test
    void every_format_is_listed_with_what_it_loses() throws Exception {
        LabcastProcess.Ended list = new LabcastProcess(home).run("export", "--list");

        assertEquals(0, list.code(), list.err());
        for (Format format : Formats.all()) {
            assertTrue(list.out().contains(format.about()), format.id());
            format.loses().forEach(it -> assertTrue(list.out().contains(it), it));
        }
    }

    private void assertSentence(String words, String... options) throws Exception {
        LabcastProcess.Ended ended = run(options);
        assertEquals(2, ended.code(), ended.out());
        assertEquals(1, ended.err().strip().lines().count(), ended.err());
        assertTrue(ended.err().contains(words), ended.err());
    }

    private LabcastProcess.Ended run(String... options) throws Exception {
        return new LabcastProcess(home)
                .run(
                        Stream.concat(Stream.of("export", session.toString()), Stream.of(options))
                                .toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
