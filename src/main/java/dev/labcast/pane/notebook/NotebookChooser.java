package dev.labcast.pane.notebook;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for a notebook's file; a port, since JavaFX's own dialog needs a desktop. Called
/// on the JavaFX thread, and may wait for the answer in a nested event loop. Empty if the person
/// gave up.
public interface NotebookChooser {
    Optional<Path> existing();

    Optional<Path> fresh();
}
