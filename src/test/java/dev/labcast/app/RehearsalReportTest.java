package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.app.rehearsal.Performed;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalReportTest {
    private static final Performed DONE = new Performed(1, "activity debugging", 500, "");
    private static final Performed FAILED =
            new Performed(2, "run sleep 9", 900, "The command had not ended after 1 s.");

    @Test
    void a_person_reads_session_segments_pictures_and_what_was_not_done() {
        assertEquals(
                """
                Session  sessions/x
                Title    Spikes

                Segments
                      0.5 s -     9.0 s  Debugging                    Why zero?
                      9.0 s -    12.3 s  policy-work                 \s

                Screenshots
                  shots/01.png

                Not done
                  step 2 (run sleep 9): The command had not ended after 1 s.
                Warning: The disk was full.
                """,
                report(DONE, FAILED).text());
    }

    @Test
    void a_machine_reads_the_same() throws Exception {
        JsonMapper json = new JsonMapper();

        assertEquals(
                json.readTree(
                                """
                                {"session": "sessions/x", "title": "Spikes", "durationMs": 12345,
                                 "segments": [
                                   {"id": "s1", "activity": "debugging", "title": "Why zero?",
                                    "tags": ["seeds"], "startMs": 500, "endMs": 9000},
                                   {"id": "s2", "activity": "policy-work", "title": "",
                                    "tags": [], "startMs": 9000, "endMs": 12345}],
                                 "steps": [
                                   {"number": 1, "step": "activity debugging", "atMs": 500,
                                    "failed": ""},
                                   {"number": 2, "step": "run sleep 9", "atMs": 900,
                                    "failed": "The command had not ended after 1 s."}],
                                 "screenshots": ["shots/01.png"],
                                 "warnings": ["The disk was full."]}
                                """)
                        .toPrettyString(),
                report(DONE, FAILED).json());
    }

    @Test
    void only_a_rehearsal_without_a_failed_step_is_all_done() {
        assertTrue(report(DONE).allDone());
        assertFalse(report(DONE, FAILED).allDone());
        assertFalse(report(DONE).text().contains("Not done"));
    }

    @Test
    void what_could_not_be_recorded_makes_a_rehearsal_fail() throws Exception {
        RehearsalReport report = report(DONE);
        RehearsalReport lossy =
                new RehearsalReport(
                        report.session(),
                        report.state(),
                        report.vocabulary(),
                        report.steps(),
                        report.screenshots(),
                        Optional.of("379 events are lost."));

        assertFalse(lossy.allDone());
        assertTrue(lossy.text().endsWith("Lost: 379 events are lost.\n"), lossy.text());
        assertEquals(
                "379 events are lost.",
                new JsonMapper().readTree(lossy.json()).path("lost").asText());
    }

    private static RehearsalReport report(Performed... steps) {
        SessionState state = SessionState.initial();
        List<SessionEvent> events =
                List.of(
                        new SessionEvent.SessionOpened("Spikes"),
                        new SessionEvent.SegmentOpened(
                                "s1", "debugging", "Why zero?", List.of("seeds"), 500),
                        new SessionEvent.SegmentOpened("s2", "policy-work", "", List.of(), 9000),
                        new SessionEvent.Warned("The disk was full."));
        for (SessionEvent event : events) {
            state = state.evolve(new Entry(state.entries(), 12_345, event));
        }
        return new RehearsalReport(
                Path.of("sessions/x"),
                state,
                new VocabularyFile().usual(),
                List.of(steps),
                List.of(Path.of("shots/01.png")),
                Optional.empty());
    }
}
