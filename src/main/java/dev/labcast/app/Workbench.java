package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.pane.notebook.PlotPlace;
import dev.labcast.pane.notebook.PlotSegment;
import dev.labcast.pane.plot.PlotPane;
import dev.labcast.session.Plot;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What panes do together or with the disk at the person's wish: plots into the notebook, folders
/// and files chosen. JavaFX thread.
final class Workbench {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final NotebookPane notebook;
    private final PlotPane plots;
    private final NotebookPlots kept;
    private final FileDialogs dialogs;
    private final FolderQuestion folders;
    private final LiveSession session;
    private final DeskFeed feed;

    Workbench(
            NotebookPane notebook,
            PlotPane plots,
            NotebookPlots kept,
            FileDialogs dialogs,
            FolderQuestion folders,
            LiveSession session,
            DeskFeed feed) {
        this.notebook = notebook;
        this.plots = plots;
        this.kept = kept;
        this.dialogs = dialogs;
        this.folders = folders;
        this.session = session;
        this.feed = feed;
    }

    Desk.Extras extras(Look look) {
        return new Desk.Extras(
                look::toggle,
                folders,
                this::openNotebook,
                () -> {
                    var _ = plotIntoNotebook();
                });
    }

    void openNotebook() {
        dialogs.existing().ifPresent(notebook::open);
    }

    /// Copies the shown plot beside the notebook, off this thread, and puts it in after the line in
    /// which the caret is now. Completes, on the JavaFX thread, with whether it stands there; if
    /// not, the person was told why.
    CompletableFuture<Boolean> plotIntoNotebook() {
        Optional<PlotPane.Shown> shown = plots.shown();
        if (shown.isEmpty()) {
            feed.say(
                    "There is no plot yet: watch a folder with Ctrl+Alt+F, and run something that writes one.");
            return CompletableFuture.completedFuture(false);
        }
        PlotPlace place = notebook.placeForPlot();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("labcast-plot-copy")
                .start(() -> {
                    Optional<PlotSegment> kept = keep(shown.get());
                    FxThread.run(() -> {
                        kept.ifPresentOrElse(place::insert, place::close);
                        done.complete(kept.isPresent());
                    });
                });
        return done;
    }

    private Optional<PlotSegment> keep(PlotPane.Shown plot) {
        try {
            return Optional.of(kept.keep(plot.name(), plot.png(), numberOf(plot.sha256())));
        } catch (IOException refused) {
            LOG.warn("A plot could not be copied beside the notebook", refused);
            feed.say(
                    "The plot could not be copied beside the notebook ("
                            + refused.getMessage()
                            + "); make room there and try again.");
            return Optional.empty();
        }
    }

    /// The number the log gave this picture last; 0 for one that was never public. The hash and not
    /// the name, which the guard may have masked.
    private long numberOf(String sha256) {
        return session.logged().plots().toList().reversed().stream()
                .filter(plot -> plot.sha256().equals(sha256))
                .mapToLong(Plot::number)
                .findFirst()
                .orElse(0);
    }
}
