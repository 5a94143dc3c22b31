package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameEraserTest {
    /// Hostile to whoever would search and replace: other keys, escapes, odd spaces, damage.
    private static final String LOG =
            """
            {"seq":0,"at":0,"session-opened":{"version":1,"title":"Zoë"}}
            {"seq":1,"at":5,"question-queued":{"number":1,"source":"room","name":"Zoë","text":"Zoë?","anchor":"","askedAt":5}}
            {"seq":2,"at":6, "viewer-spoke" : {"text":"hi","name" :  "Zo\\u00eb" ,"source":"twitch"}}
            {"seq":3,"at":7,"viewer-spoke":{"source":"twitch","name":"Zoë2","text":"x"}}
            {"seq":4,"at":7,"notebook-opened":{"name":"Zoë","lines":[]}}
            {"seq":5,"at":8,"viewer-spoke":{"source":"twitch","na
            {"seq":6,"at":9,"viewer-spoke":{"source":"twitch","name":"Zoë","text":"last"}}\
            """;

    private static final String ERASED =
            """
            {"seq":0,"at":0,"session-opened":{"version":1,"title":"Zoë"}}
            {"seq":1,"at":5,"question-queued":{"number":1,"source":"room","name":"somebody","text":"Zoë?","anchor":"","askedAt":5}}
            {"seq":2,"at":6, "viewer-spoke" : {"text":"hi","name" :  "somebody" ,"source":"twitch"}}
            {"seq":3,"at":7,"viewer-spoke":{"source":"twitch","name":"Zoë2","text":"x"}}
            {"seq":4,"at":7,"notebook-opened":{"name":"Zoë","lines":[]}}
            {"seq":5,"at":8,"viewer-spoke":{"source":"twitch","na
            {"seq":6,"at":9,"viewer-spoke":{"source":"twitch","name":"somebody","text":"last"}}\
            """;

    @TempDir private Path path;

    @Test
    void a_name_is_taken_out_where_it_names_a_viewer_and_every_other_byte_stays()
            throws IOException {
        SessionFolder folder = folder(LOG);
        Files.writeString(path.resolve("notebook.md"), "thanks, Zoë");

        assertEquals(
                Optional.of(
                        new NameEraser.Erased(
                                3, List.of(Path.of("events.jsonl"), Path.of("notebook.md")))),
                new NameEraser("Zoë").erase(folder));
        assertArrayEquals(ERASED.getBytes(UTF_8), Files.readAllBytes(folder.events()));
        assertEquals(0, new NameEraser("Zoë").erase(folder).orElseThrow().times());
    }

    @Test
    void a_name_that_nobody_has_changes_nothing() throws IOException {
        SessionFolder folder = folder(LOG);

        assertEquals(
                Optional.of(new NameEraser.Erased(0, List.of())),
                new NameEraser("Ada").erase(folder));
        assertArrayEquals(LOG.getBytes(UTF_8), Files.readAllBytes(folder.events()));
    }

    @Test
    void a_session_that_is_being_recorded_is_let_alone() throws IOException {
        SessionFolder folder = folder(LOG);
        try (SessionLock _ = SessionLock.tryTake(folder).orElseThrow()) {
            assertEquals(Optional.empty(), new NameEraser("Zoë").erase(folder));
        }
        assertArrayEquals(LOG.getBytes(UTF_8), Files.readAllBytes(folder.events()));
    }

    private SessionFolder folder(String log) throws IOException {
        SessionFolder folder = new SessionFolder(path);
        Files.writeString(folder.events(), log);
        return folder;
    }
}
