package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.Recovered;
import dev.labcast.review.ui.ReviewedSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir Path home;

    @Test
    void a_folder_that_is_not_there_is_refused_with_an_example() {
        Path nowhere = home.resolve("nowhere");

        assertEquals(
                "There is no session folder "
                        + nowhere
                        + "; name one, such as sessions/2026-11-22-title.",
                assertThrows(Refusal.class, () -> Sessions.look(nowhere)).sentence());
    }

    @Test
    void a_folder_without_a_log_is_no_session() {
        assertEquals(
                home + " is not a session: it holds no events.jsonl.",
                assertThrows(Refusal.class, () -> Sessions.open(home)).sentence());
    }

    @Test
    void what_is_no_log_at_all_is_refused_or_read_with_warnings_but_never_a_trace()
            throws Exception {
        Files.writeString(home.resolve("events.jsonl"), "not a log\n");

        Recovered read = Sessions.look(home);

        assertTrue(read.entries().isEmpty());
        assertTrue(!read.warnings().isEmpty());
        assertEquals("not a log\n", Files.readString(home.resolve("events.jsonl")));
    }

    @Test
    void a_session_is_reviewed_under_its_logged_title_with_what_was_wrong_with_it()
            throws Exception {
        LiveSession session = new SessionRig(home).prepare("Scaling laws");
        session.begin();
        session.close();
        Files.writeString(
                session.folder().events(),
                Files.readString(session.folder().events()) + "{\"seq\":");
        Recovered read = Sessions.open(session.folder().path());

        ReviewedSession reviewed = ReviewCommand.reviewed(read);

        assertEquals("Scaling laws", reviewed.title());
        assertEquals(session.vocabulary(), reviewed.vocabulary());
        assertEquals(read.warnings(), reviewed.warnings());
        assertEquals(2, reviewed.warnings().size(), reviewed.warnings().toString());
        assertEquals(read.state(), reviewed.timeline().end());
        assertEquals(false, reviewed.stillRecorded());
    }

    @Test
    void a_log_that_lost_its_beginning_is_reviewed_under_the_title_of_its_header()
            throws Exception {
        LiveSession session = new SessionRig(home).prepare("Scaling laws");
        session.begin();
        session.close();
        List<String> lines = Files.readAllLines(session.folder().events());
        Files.write(session.folder().events(), lines.subList(1, lines.size()));

        ReviewedSession reviewed = ReviewCommand.reviewed(Sessions.look(session.folder().path()));

        assertEquals("Scaling laws", reviewed.title());
    }
}
