package dev.labcast.app;

import dev.labcast.pane.notebook.NotebookChooser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Asks for files and folders with the desktop's own dialogs. Without a desktop there are none, and
/// the answer is empty. JavaFX thread; waits for the person in a nested event loop.
final class FileDialogs implements NotebookChooser {
    private final Stage owner;
    private Path notebooks;
    private Path plots;

    /// The dialogs start in `notebooks` and `plots` at first, later where the person chose last.
    FileDialogs(Stage owner, Path notebooks, Path plots) {
        this.owner = owner;
        this.notebooks = notebooks;
        this.plots = plots;
    }

    @Override
    public Optional<Path> existing() {
        return notebook(() -> notebooks("Open a notebook").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> fresh() {
        return notebook(() -> notebooks("Begin a notebook").showSaveDialog(owner));
    }

    private Optional<Path> notebook(Supplier<@Nullable File> dialog) {
        Optional<Path> chosen = ask(dialog);
        chosen.ifPresent(file -> notebooks = file.toAbsolutePath());
        return chosen;
    }

    Optional<Path> folder() {
        Optional<Path> chosen = ask(() -> plotFolders().showDialog(owner));
        chosen.ifPresent(folder -> plots = folder.toAbsolutePath());
        return chosen;
    }

    DirectoryChooser plotFolders() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Show the plots that appear in a folder");
        folderAt(plots).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    FileChooser notebooks(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folderAt(notebooks).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Notebooks", "*.md", "*.txt"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    /// The folder `place`, or the nearest above it that is there: the toolkit refuses others.
    private static Optional<File> folderAt(Path place) {
        return Stream.iterate(Optional.of(place), Optional::isPresent, FileDialogs::above)
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst()
                .map(Path::toFile);
    }

    private static Optional<Path> above(Optional<Path> place) {
        return place.map(Path::getParent);
    }

    private static Optional<Path> ask(Supplier<@Nullable File> dialog) {
        try {
            return Optional.ofNullable(dialog.get()).map(File::toPath);
        } catch (UnsupportedOperationException noDesktop) {
            return Optional.empty();
        }
    }
}
