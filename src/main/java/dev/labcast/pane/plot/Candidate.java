package dev.labcast.pane.plot;

import java.nio.file.Path;

/// A file that changed and may be a plot: where it lies, the watched folder it was found in, and
/// what was going on then (`origin`). Immutable; any thread.
record Candidate(Path file, Path folder, PlotOrigin origin) {

    /// The file's own name; all that leaves the pane.
    String name() {
        return String.valueOf(file.getFileName());
    }

    /// For the owner's eyes: where it lies below the watched folder.
    String place() {
        return folder.relativize(file).toString();
    }
}
