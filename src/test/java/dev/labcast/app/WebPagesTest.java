package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.web.Knocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of a whole desk, read as a browser reads them.
class WebPagesTest {
    @TempDir Path home;
    private OpenedDesk desk;
    private OpenDesk open;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), NoObs.wish(home), true);
        open = desk.open;
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void the_overlay_shows_what_the_person_does_at_the_desk() throws Exception {
        Fx.run(() -> open.desk().start("debugging"));
        awaitState("\"word\":\"Debugging\"");

        desk.asked("ada", "Why not Adam?");
        Fx.await("it is in the rail", () -> open.audience().desk().hasNext());
        desk.does("Question: put the next on stream");
        awaitState("\"text\":\"Why not Adam?\"");

        Fx.run(() -> open.staging().hide("Hidden by the test."));
        awaitState("\"hidden\":true}");
        Fx.run(open.staging()::unhide);
        awaitState("\"text\":\"Why not Adam?\"");

        desk.does("Question: take it off");
        Eventually.value(this::state, it -> !it.contains("Adam"));
    }

    @Test
    void what_must_not_be_seen_is_in_no_byte_that_is_served() throws Exception {
        desk.asked("x", "is it " + OpenedDesk.SECRET + "?");
        Fx.run(() -> open.desk().start("debugging"));
        open.session()
                .cue(
                        new dev.labcast.session.Cue.Retitle(
                                open.session().book().segments().current().orElseThrow().id(),
                                "token " + OpenedDesk.SECRET));
        Eventually.holds(
                "the desk has it",
                () -> {
                    desk.does("Question: put the next on stream");
                    return state().contains("\"question\"") && state().contains("token ");
                });

        assertFalse(state().contains(OpenedDesk.SECRET), state());
    }

    @Test
    void new_addresses_end_the_old_ones_and_are_copied_from_the_palette() throws Exception {
        URI before = address();
        assertEquals(200, Knocks.status(get(before)));

        act("Pages: give all of them new addresses");
        Eventually.holds("it has another one", () -> !address().equals(before));

        assertEquals(404, Knocks.status(get(before)));
        act("Page: copy the address of overlay (everything over the picture)");
        assertEquals(
                address().toString(), Fx.ask(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals(200, Knocks.status(get(address())));
    }

    @Test
    void nothing_listens_after_the_desk_and_no_file_of_the_session_tells_an_address()
            throws Exception {
        URI address = address();
        String token = address.getPath().replace("/", "");
        desk.end();

        assertThrows(ConnectException.class, () -> Knocks.connect(address.getPort()));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(token), file.toString());
            }
        }
    }

    private void act(String name) {
        List<DeskAction> found =
                Fx.ask(() -> open.desk().actions()).stream()
                        .filter(it -> it.name().equals(name))
                        .toList();
        assertEquals(1, found.size(), name);
        Fx.run(found.getFirst().deed());
    }

    private void awaitState(String part) throws Exception {
        String state = Eventually.value(this::state, it -> it.contains(part));
        assertTrue(state.startsWith("{\"rev\":"), state);
    }

    private URI address() {
        return open.pages().served().pages().getFirst().address();
    }

    private String state() {
        try {
            String answer = get(address().resolve("state"));
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String get(URI address) throws IOException {
        return Knocks.get(address.getPort(), address.getAuthority(), address.getPath());
    }
}
