package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A notebook whose file takes nothing for a while, as on a full disk: a folder lies where the new
/// text is written to.
class SavedAgainTest {
    @TempDir private Path folder;
    private NotebookPane pane;
    private Stage stage;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(file(), "first\n");
        Fx.run(() -> {
            pane =
                    new NotebookPane(
                            _ -> {},
                            _ -> new CompletableFuture<>(),
                            new NotebookLooksTest.NoChooser(),
                            SessionClock.startingNow(),
                            ZoneOffset.UTC);
            stage = new Stage();
            stage.setScene(new Scene(pane.node(), 500, 400));
            stage.show();
        });
        Fx.await("the text is in the window", () -> pane.node().lookup(".notebook-area") != null);
        assertTrue(Fx.ask(() -> pane.open(file())).join());
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            pane.close();
            stage.close();
        });
    }

    @Test
    void the_file_is_saved_as_soon_as_it_takes_the_text_without_another_key() throws IOException {
        fill();
        type("mine ");
        Fx.await("told", () -> status().equals("NOT SAVED · notes.md"));
        assertTrue(
                Fx.ask(pane::notice)
                        .endsWith(
                                "Your text is safe in this window, and saving it is tried again every second."),
                pane.notice());

        empty();

        Fx.await("saved after all", () -> status().equals("saved · notes.md"));
        assertEquals("mine first\n", Files.readString(file()));
        assertEquals("notes.md is saved again; nothing is missing.", Fx.ask(pane::notice));
    }

    @Test
    void what_is_typed_meanwhile_is_said_to_be_not_saved_and_is_saved_with_the_rest()
            throws IOException {
        fill();
        type("mine ");
        Fx.await("told", () -> status().equals("NOT SAVED · notes.md"));

        type("too ");
        assertEquals("NOT SAVED · notes.md", Fx.ask(this::status));
        empty();

        Fx.await("saved after all", () -> status().equals("saved · notes.md"));
        assertEquals("mine too first\n", Files.readString(file()));
    }

    @Test
    void who_waits_for_the_save_knows_at_once_whether_it_went_well() throws IOException {
        fill();
        type("mine ");
        Fx.run(() -> {
            pane.save();
            pane.saveAndWait();
            assertTrue(pane.savingFails().get());
        });

        empty();
        Fx.run(() -> {
            pane.saveAndWait();
            assertFalse(pane.savingFails().get());
        });

        assertEquals("mine first\n", Files.readString(file()));
    }

    private void fill() throws IOException {
        Files.createDirectory(blocked());
    }

    private void empty() throws IOException {
        Files.delete(blocked());
    }

    private Path file() {
        return folder.resolve("notes.md");
    }

    private Path blocked() {
        return folder.resolve(".notes.md.saving");
    }

    private String status() {
        return pane.status().get();
    }

    private void type(String keys) {
        Fx.run(() -> pane.typeText(keys));
    }
}
