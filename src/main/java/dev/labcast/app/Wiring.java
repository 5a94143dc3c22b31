package dev.labcast.app;

import dev.labcast.app.desk.Shortcuts;
import dev.labcast.app.desk.Theme;
import dev.labcast.fx.Coalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.pane.plot.PlotPane;
import dev.labcast.pane.terminal.PromptHook;
import dev.labcast.pane.terminal.ShellPlan;
import dev.labcast.pane.terminal.TerminalLook;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.recording.PlotStore;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/// Constructs everything a desk needs and connects it; behaves in no way of its own. Main thread for
/// [#open], which hops to the JavaFX thread for the windows.
final class Wiring {
    private final Settings settings;
    private final Setup setup;
    private final DeskMemory memory;

    Wiring(Settings settings, Setup setup, DeskMemory memory) {
        this.settings = settings;
        this.setup = setup;
        this.memory = memory;
    }

    /// Begins the session and opens the desk's window; `closed` runs on the JavaFX thread when the
    /// person closes it.
    OpenDesk open(Runnable closed) throws Refusal {
        Late<Consumer<SessionState>> shown = new Late<>();
        Troubles troubles = new Troubles();
        Coalescer<SessionState> newest = new Coalescer<>(state -> shown.get().ifPresent(sink -> sink.accept(state)));
        LiveSession session = new SessionStart(settings, setup).begin(new StageOutput(newest), troubles);
        return FxThread.ask(() -> build(session, shown, troubles, closed));
    }

    private OpenDesk build(
            LiveSession session, Late<Consumer<SessionState>> shown, Troubles troubles, Runnable closed) {
        Theme theme = memory.dark() ? Theme.DARK : Theme.LIGHT;
        Toolkit.wear(theme);
        Shortcuts shortcuts = new Shortcuts();
        Staging staging = new Staging(session.guard(), session.curtain(), session::happened);
        PlotStore store = new PlotStore(session.folder().path());
        StageViews views = new StageViews(
                theme == Theme.DARK ? StageTheme.DARK : StageTheme.LIGHT, setup.vocabulary(), store::read);
        StageWindows windows = new StageWindows(session.curtain(), views);
        Stage window = new Stage();
        NotebookPlots thumbnails = new NotebookPlots(folderOf(setup.notebook()));
        NotebookPane notebook = new NotebookPane(
                session.guard()::submit, thumbnails, new FileDialogs(window), session.clock(), ZoneId.systemDefault());
        TerminalPane terminal = terminal(session, theme, shortcuts);
        Late<Desk> desk = new Late<>();
        PlotPane plots = plots(session, desk);
        Extras extras = new Extras(window, notebook, plots, thumbnails, session, desk);
        desk.set(new Desk(session, staging, windows, shortcuts, framed(notebook, terminal, plots), extras.deeds()));
        Desk made = desk.get().orElseThrow();
        Look look = new Look(setup, theme, made.node(), terminal);
        extras.look(look);
        DeskWindow.dress(window, made, setup, memory, closed);
        made.showTitle(setup.title(), settings.holdBack().toMillis());
        troubles.tell(made);
        notebook.status().subscribe(words -> made.frame(Pane.NOTEBOOK).setDetail(words));
        made.frame(Pane.TERMINAL).setDetail(shellName());
        shown.set(made::show);
        notebook.open(setup.notebook());
        setup.watched().forEach(plots::watch);
        staging.choose(Scene.DESK);
        window.show();
        terminal.start();
        windows.program().open();
        return new OpenDesk(session, staging, made, windows, window, notebook, terminal, plots, look, extras);
    }

    private TerminalPane terminal(LiveSession session, Theme theme, Shortcuts shortcuts) {
        TerminalLook look = new TerminalLook(
                Look.screen(theme), memory.terminalFontPx(), TerminalLook.USUAL_HISTORY, _ -> {});
        ShellPlan plan = new ShellPlan(settings.shell(), setup.environment(), setup.work(), hook());
        return new TerminalPane(plan, look, session.guard()::submit, shortcuts::reserves);
    }
}
