package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.pane.plot.PlotPane;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.io.IOException;
import javafx.stage.Stage;

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
    /// The session begins. Not on the JavaFX thread.
    void begin() throws Refusal {
        session.begin();
        session.shown(new SessionEvent.SceneChosen(staging.scene()));
        pages.begin();
        audience.begin();
        FxThread.run(onAir::begin);
    }

    /// What the desk should remember. JavaFX thread.
    DeskMemory memory() {
        return look.memory(this);
    }

    /// As [DeskEnd#now].
    void endNow() throws IOException {
        new DeskEnd(this).now();
    }

    /// As [DeskEnd#inOrder].
    SessionState close() throws IOException {
        return new DeskEnd(this).inOrder();
    }
}
