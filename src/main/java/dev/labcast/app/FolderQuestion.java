package dev.labcast.app;

import dev.labcast.pane.plot.PlotPane;
import java.util.Optional;

/// Asks the person which folder to watch for plots, and tells the pane. The pane asks too, so it is
/// made after the question. JavaFX thread.
final class FolderQuestion implements Runnable {
    private final FileDialogs dialogs;
    private Optional<PlotPane> pane = Optional.empty();

    FolderQuestion(FileDialogs dialogs) {
        this.dialogs = dialogs;
    }

    void answerTo(PlotPane plots) {
        pane = Optional.of(plots);
    }

    @Override
    public void run() {
        dialogs.folder().ifPresent(folder -> pane.ifPresent(plots -> plots.addFolder(folder)));
    }
}
