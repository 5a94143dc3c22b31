package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.rehearsal.Step;
import dev.labcast.app.rehearsal.StepFailed;
import dev.labcast.fx.Fx;
import dev.labcast.fx.FxThread;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import dev.labcast.web.Knocks;
import dev.labcast.web.room.RoomPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One desk from its opening to its end, with everything behind it.
@Timeout(120)
class OpenDeskTest {
    @TempDir Path home;

    @Test
    void a_session_ends_in_order_and_reads_back_as_it_was() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.NOTEBOOK, Pane.TERMINAL)));
            desk.perform(new Step.WriteNote("for everybody"));
            desk.perform(new Step.RunCommand("echo public; seq 3", Duration.ofSeconds(30)));
            desk.perform(new Step.WriteNote("and the last word"));

            SessionState last = desk.end();

            Recovered read = new SessionReader().open(desk.open.session().folder());
            assertEquals(last, read.state());
            assertTrue(last.closed());
            assertEquals(Scene.DESK, last.scene());
            assertTrue(last.notebook().lines().contains("for everybody"));
            assertTrue(last.notebook().lines().contains("and the last word"));
            assertTrue(last.terminal().screen().text().contains("public\n1\n2\n3"));
            assertEquals(List.of(), read.warnings());
        }
    }

    @Test
    void what_the_shell_said_right_before_the_end_is_recorded_too() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL)));
            desk.perform(new Step.RunCommand("printf 'last\\nwords\\n'", Duration.ofSeconds(30)));

            SessionState last = desk.end();

            String screen = last.terminal().screen().text();
            assertTrue(screen.contains("last\nwords"), screen);
        }
    }

    @Test
    void what_is_done_in_private_leaves_no_byte() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.WriteNote("only-for-me-note"));
            desk.perform(new Step.RunCommand("echo only-for-me-shell", Duration.ofSeconds(30)));
            Path folder = desk.open.session().folder().path();
            desk.end();

            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String bytes =
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertFalse(bytes.contains("only-for-me"), file.toString());
                }
            }
        }
    }

    @Test
    void the_room_closes_also_when_the_desk_cannot_end_in_order() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            int port = desk.open.audience().room().open(RoomPlace.HERE).address().getPort();
            OpenDesk broken = withWindow(desk.open, FxThread.ask(StuckWindow::new));

            assertThrows(IllegalStateException.class, broken::close);

            assertThrows(IOException.class, () -> Knocks.connect(port).close());
        }
    }

    private static final class StuckWindow extends Stage {
        @Override
        public void close() {
            throw new IllegalStateException("planted");
        }
    }

    private static OpenDesk withWindow(OpenDesk desk, Stage window) {
        return new OpenDesk(
                desk.setup(),
                desk.session(),
                desk.staging(),
                desk.desk(),
                desk.windows(),
                window,
                desk.notebook(),
                desk.terminal(),
                desk.plots(),
                desk.look(),
                desk.workbench(),
                desk.onAir(),
                desk.pages(),
                desk.audience());
    }

    @Test
    void without_a_plot_the_person_is_told_how_to_get_one() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            StepFailed failed =
                    assertThrows(StepFailed.class, () -> desk.perform(new Step.InsertPlot()));

            assertEquals("No plot came into the notebook.", failed.sentence());
            Fx.await(
                    "the sentence",
                    () ->
                            desk.open
                                    .desk()
                                    .notices()
                                    .text()
                                    .equals(
                                            "There is no plot yet: watch a folder with Ctrl+Alt+F, and"
                                                    + " run something that writes one."));
        }
    }

    @Test
    void the_desk_closes_at_once_when_the_notebook_can_be_saved_again_and_never_before()
            throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            NotebookPane notebook = desk.open.notebook();
            Fx.await("the notebook", () -> notebook.file().isPresent());
            Path blocked =
                    Files.createDirectory(
                            Fx.ask(notebook::file)
                                    .orElseThrow()
                                    .resolveSibling(".notebook.md.saving"));
            Fx.run(() -> {
                notebook.append("the last word");
                assertFalse(desk.open.desk().mayClose());
            });

            Files.delete(blocked);

            assertTrue(Fx.ask(desk.open.desk()::mayClose));
            assertEquals("", Fx.ask(desk.open.desk().notices()::text));
            assertTrue(Files.readString(Fx.ask(notebook::file).orElseThrow()).endsWith("word"));
        }
    }

    @Test
    void what_the_desk_remembers_opens_it_again_as_it_was() throws Exception {
        DeskMemory kept;
        try (OpenedDesk desk = new OpenedDesk(home)) {
            Fx.run(() -> desk.open.look().toggle());
            kept = Fx.ask(desk.open::memory);
        }
        assertFalse(kept.dark());
        assertEquals(home.resolve("lab/notebook.md").toString(), kept.notebook());
        assertEquals(List.of(home.resolve("lab/plots").toString()), kept.watched());

        try (OpenedDesk again = new OpenedDesk(home, kept)) {
            DeskMemory now = Fx.ask(again.open::memory);
            assertEquals(kept.dark(), now.dark());
            assertEquals(kept.watched(), now.watched());
            assertEquals(kept.leftShare(), now.leftShare(), 0.02);
        }
    }
}
