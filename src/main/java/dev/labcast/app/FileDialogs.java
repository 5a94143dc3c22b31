package dev.labcast.app;

import dev.labcast.pane.notebook.NotebookChooser;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Asks for files and folders with the desktop's own dialogs. Without a desktop there are none, and
/// the answer is empty. JavaFX thread; waits for the person in a nested event loop.
final class FileDialogs implements NotebookChooser {
    private final Stage owner;

    FileDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> existing() {
        return ask(() -> notebooks("Open a notebook").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> fresh() {
        return ask(() -> notebooks("Begin a notebook").showSaveDialog(owner));
    }

    Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Show the plots that appear in a folder");
        return ask(() -> chooser.showDialog(owner));
    }

    private static FileChooser notebooks(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Notebooks", "*.md", "*.txt"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    private static Optional<Path> ask(Supplier<@Nullable File> dialog) {
        try {
            return Optional.ofNullable(dialog.get()).map(File::toPath);
        } catch (UnsupportedOperationException noDesktop) {
            return Optional.empty();
        }
    }
}
