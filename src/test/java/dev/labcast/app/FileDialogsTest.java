package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDialogsTest {
    @TempDir Path home;

    @Test
    void they_start_beside_the_notebook_and_in_the_watched_folder() throws Exception {
        Path notebook = Files.createDirectories(home.resolve("lab")).resolve("notes.md");
        Path plots = Files.createDirectories(home.resolve("runs/plots"));

        assertEquals(home.resolve("lab") + " " + plots, starts(notebook, plots));
        Files.writeString(notebook, "# Notes");
        assertEquals(home.resolve("lab") + " " + plots, starts(notebook, plots));
    }

    @Test
    void where_the_folder_is_gone_they_start_in_the_nearest_above_it() {
        assertEquals(
                home + " " + home,
                starts(home.resolve("gone/notes.md"), home.resolve("gone/runs/plots")));
    }

    private static String starts(Path notebook, Path plots) {
        return Fx.ask(() -> {
            FileDialogs dialogs = new FileDialogs(new Stage(), notebook, plots);
            return dialogs.notebooks("Open").getInitialDirectory()
                    + " "
                    + dialogs.plotFolders().getInitialDirectory();
        });
    }
}
