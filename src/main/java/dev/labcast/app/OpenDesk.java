package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.pane.plot.PlotPane;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A desk that is open, with everything behind it: what the command line and rehearsals hold on to.
/// The parts say on which thread they are used.
public record OpenDesk(
        Setup setup,
        LiveSession session,
        Staging staging,
        Desk desk,
        StageWindows windows,
        Stage window,
        NotebookPane notebook,
        TerminalPane terminal,
        PlotPane plots,
        Look look,
        Workbench workbench,
        OnAir onAir,
        WebPages pages,
        Audience audience) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDesk.class);
    private static final long PATIENCE_MS = 2_000;

    /// The session begins. Not on the JavaFX thread.
    void begin() throws Refusal {
        session.begin();
        session.shown(new SessionEvent.SceneChosen(staging.scene()));
        pages.begin();
        FxThread.run(onAir::begin);
    }

    /// What the desk should remember. JavaFX thread.
    DeskMemory memory() {
        return look.memory(this);
    }

    /// The process is told to go: the notebook is saved and the session closed in order; windows
    /// and shell go with the process. A JavaFX thread that hangs is not waited for. Not on the
    /// JavaFX thread.
    void endNow() throws IOException {
        CountDownLatch quiet = new CountDownLatch(1);
        FxThread.run(() -> {
            staging.hush();
            notebook.close();
            quiet.countDown();
        });
        try {
            if (!quiet.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                LOG.warn("The desk did not answer; its session is closed all the same");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        try {
            onAir.close();
            audience.fallSilent();
            session.close();
        } finally {
            leaveTheNetwork();
        }
    }

    /// Ends everything in order and answers the session's last state. Not on the JavaFX thread.
    SessionState close() throws IOException {
        try {
            onAir.close(); // before the stage's window is gone, for OBS may show the screen there
            FxThread.ask(() -> {
                notebook.close();
                windows.close();
                window.close();
                return true;
            });
            terminal.close();
            plots.close();
            audience.fallSilent();
            session.close();
        } finally {
            leaveTheNetwork();
        }
        return session.logged();
    }

    /// Now that pages and room were told of the end; and whatever went wrong on the way to it, no
    /// server outlasts its session.
    private void leaveTheNetwork() {
        try {
            pages.close();
        } finally {
            audience.room().close();
        }
    }
}
