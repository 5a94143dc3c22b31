package dev.labcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.review.SessionReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sample sessions are what they are said to be.
class SampleSessionsTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("labcast.root", "."), "sample-sessions");
    private static final long MOST_BYTES = 3_000_000;

    static List<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_reads_without_a_complaint_and_was_closed_in_order(Path sample)
            throws IOException {
        Recovered session = new SessionReader().look(new SessionFolder(sample.resolve("session")));

        assertEquals(List.of(), session.warnings());
        assertTrue(session.state().closed());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_has_several_activities_plots_marks_a_mask_and_questions(Path sample)
            throws IOException {
        SessionReport report =
                SessionReport.of(
                        new SessionReader().look(new SessionFolder(sample.resolve("session"))));

        assertTrue(
                report.segments().size() >= 4 && report.activities().size() >= 3,
                report.activities().toString());
        assertTrue(report.counts().plots() >= 1, "plots");
        assertFalse(report.marks().isEmpty(), "marks");
        assertTrue(report.counts().masks() >= 1, "masks");
        assertFalse(report.questions().isEmpty(), "questions");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_small_and_holds_nothing_of_the_machine_it_was_made_on(Path sample)
            throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(sample.resolve("session"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String trace :
                        List.of("/home/", "/root", "/tmp/", "lc-rehearsal-5f9a1c7e2b")) {
                    assertFalse(text.contains(trace), file + " holds " + trace);
                }
            }
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }
}
