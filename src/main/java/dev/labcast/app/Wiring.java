package dev.labcast.app;

import dev.labcast.app.desk.Ask;
import dev.labcast.app.desk.Shortcuts;
import dev.labcast.app.desk.Theme;
import dev.labcast.fx.FxThread;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.pane.plot.PlotOrigin;
import dev.labcast.pane.plot.PlotPane;
import dev.labcast.pane.terminal.PromptHook;
import dev.labcast.pane.terminal.ShellPlan;
import dev.labcast.pane.terminal.TerminalLook;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.recording.PlotStore;
import dev.labcast.session.Pane;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import dev.labcast.web.live.LiveSlots;
import dev.labcast.web.overlay.OverlayFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/// Constructs everything a desk needs and connects it; behaves in no way of its own. Main thread
/// for [#open], which hops to the JavaFX thread for the windows.
final class Wiring {
    private final Settings settings;
    private final Setup setup;
    private final DeskMemory memory;
    private final ObsWish obs;
    private final WebWish web;
    private final ChatWish chat;
    private final DeskFeed feed = new DeskFeed();

    Wiring(
            Settings settings,
            Setup setup,
            DeskMemory memory,
            ObsWish obs,
            WebWish web,
            ChatWish chat) {
        this.settings = settings;
        this.setup = setup;
        this.memory = memory;
        this.obs = obs;
        this.web = web;
        this.chat = chat;
    }

    /// Opens the desk's window around a session that has still to begin ([OpenDesk#begin]);
    /// `closed` runs on the JavaFX thread when the person closes the window.
    OpenDesk open(Toolkit toolkit, Runnable closed) throws Refusal {
        CompletableFuture<Stage> opening = OpeningWindow.show(toolkit, setup.title(), memory);
        LiveSession session = prepare(toolkit);
        toolkit.await();
        Stage window = opening.join();
        return FxThread.ask(() -> build(session, window, closed));
    }

    private LiveSession prepare(Toolkit toolkit) throws Refusal {
        try {
            return new SessionStart(settings, setup, secrets()).prepare(feed, feed, feed::say);
        } catch (Refusal refusal) {
            toolkit.await(); // a process that ends while JavaFX starts gets a trace printed by it
            throw refusal;
        }
    }

    private Map<String, String> secrets() {
        Map<String, String> secrets = web.secrets();
        secrets.putAll(chat.secrets());
        String password = obs.settings().address().password();
        if (!password.isEmpty()) {
            secrets.put(ObsPassword.VARIABLE, password);
        }
        return secrets;
    }

    /// What could not be recorded, once the desk is closed.
    Optional<String> lost() {
        return feed.lost();
    }

    private OpenDesk build(LiveSession session, Stage window, Runnable closed) {
        Theme theme = memory.dark() ? Theme.DARK : Theme.LIGHT;
        Shortcuts shortcuts = new Shortcuts();
        Staging staging = new Staging(session.guard(), session.curtain(), session::shown);
        StageWindows windows =
                new StageWindows(session.curtain(), views(session, theme), shortcuts::install);
        FileDialogs dialogs =
                new FileDialogs(
                        window,
                        setup.notebook().toAbsolutePath(),
                        setup.watched().isEmpty() ? setup.work() : setup.watched().getLast());
        ShownFolders folders = shownFolders();
        NotebookPlots kept = new NotebookPlots(folderOf(setup.notebook()));
        NotebookPane notebook =
                new NotebookPane(
                        folders.notebook(feed::notebookFile, session.guard()::submit),
                        kept,
                        dialogs,
                        session.clock(),
                        ZoneId.systemDefault());
        TerminalPane terminal = terminal(session, theme, shortcuts);
        feed.notebook(notebook::file);
        FolderQuestion question = new FolderQuestion(dialogs);
        PlotPane plots = plots(session, terminal, question, folders);
        question.answerTo(plots);
        feed.plots(plots);
        Workbench workbench =
                new Workbench(notebook, plots, kept, dialogs, question, session, feed);
        Look look = new Look(theme, terminal, memory);
        Desk desk =
                new Desk(
                        session,
                        staging,
                        windows,
                        shortcuts,
                        framed(notebook, terminal, plots),
                        workbench.extras(look));
        look.add(desk.node());
        desk.showTitle(setup.title(), settings.holdBack().toMillis());
        notebook.status().subscribe(words -> desk.frame(Pane.NOTEBOOK).setDetail(words));
        notebook.savingFails().subscribe(desk::showNotebookTrouble);
        desk.beforeClosing(notebook::saveAndWait);
        feed.attach(desk);
        session.follow(GuardNews.from(session.curtain(), staging, desk.notices()));
        new MaskDesk(session.guard().masks(), desk, staging, notebook, terminal);
        DeskWindow.dress(window, desk, memory, closed);
        WebPages pages = pages(session);
        pages.outputs().forEach(session::follow);
        desk.add(new NextUp(session, new Ask(desk.view().overlay())).actions());
        desk.add(new PageActions(pages, desk.notices()::tell).all());
        OnAir onAir = onAir(session, staging, windows, desk, theme, pages);
        feed.bridge(onAir::show);
        pages.listen(it -> FxThread.run(() -> onAir.pages(it)));
        Audience audience =
                Audience.of(
                        session,
                        setup.vocabulary(),
                        desk,
                        web.roomPort(),
                        pages,
                        new AnchorJump.Panes(notebook, terminal, plots),
                        chat);
        OpenDesk open =
                new OpenDesk(
                        setup, session, staging, desk, windows, window, notebook, terminal, plots,
                        look, workbench, onAir, pages, audience);
        show(open);
        return open;
    }

    private WebPages pages(LiveSession session) {
        LiveSlots live =
                new LiveSlots(
                        setup.vocabulary(), session.clock(), session.curtain(), images(session));
        OverlayFeed overlay =
                new OverlayFeed(setup.vocabulary(), session.clock(), session.curtain());
        return new WebPages(web, overlay, live, feed::say);
    }

    private static SessionPlots images(LiveSession session) {
        return new SessionPlots(new PlotStore(session.folder().path()));
    }

    private void show(OpenDesk open) {
        open.notebook().open(setup.notebook());
        setup.watched().forEach(open.plots()::addFolder);
        open.terminal().start();
        // The desk is painted first; the stage follows in later turns.
        FxThread.later(() -> FxThread.later(() -> open.windows().program().open()));
        open.notebook().focus();
    }

    private OnAir onAir(
            LiveSession session,
            Staging staging,
            StageWindows windows,
            Desk desk,
            Theme theme,
            WebPages pages) {
        CardDecks decks =
                new CardDecks(stage(theme), setup.vocabulary(), session.clock(), pages.overlay());
        try {
            return new OnAir(session, staging, windows, desk, obs, decks);
        } catch (IOException refused) {
            throw new UncheckedIOException("no folder for the cards", refused);
        }
    }

    private static StageTheme stage(Theme theme) {
        return switch (theme) {
            case DARK -> StageTheme.DARK;
            case LIGHT -> StageTheme.LIGHT;
        };
    }

    private StageViews views(LiveSession session, Theme theme) {
        return new StageViews(stage(theme), setup.vocabulary(), images(session));
    }

    private TerminalPane terminal(LiveSession session, Theme theme, Shortcuts shortcuts) {
        TerminalLook look =
                new TerminalLook(
                        Look.screen(theme),
                        memory.terminalFontPx(),
                        TerminalLook.USUAL_HISTORY,
                        _ -> {});
        Optional<PromptHook> hook =
                setup.hook().map(folder -> new PromptHook(folder, Here.nonce()));
        ShellPlan plan = new ShellPlan(settings.shell(), setup.environment(), setup.work(), hook);
        return new TerminalPane(plan, look, session.guard()::submit, shortcuts::reserves);
    }

    private ShownFolders shownFolders() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        new Embargoes(settings, today).reminder().ifPresent(feed::say);
        return new ShownFolders(new GuardChoice(settings).workspace(today), feed::say);
    }

    private PlotPane plots(
            LiveSession session,
            TerminalPane terminal,
            Runnable askForFolder,
            ShownFolders folders) {
        RunningCommand running = new RunningCommand(terminal::shell);
        PlotPane.Ports ports =
                new PlotPane.Ports(
                        written -> new PlotOrigin(running.at(written), terminal.isPublic()),
                        session.guard()::submit,
                        feed::sayOfPlot,
                        askForFolder,
                        folders::plot);
        return new PlotPane(session.clock(), ports);
    }

    private static List<FramedPane> framed(
            NotebookPane notebook, TerminalPane terminal, PlotPane plots) {
        return List.of(
                new FramedPane(
                        Pane.NOTEBOOK,
                        "Notebook",
                        MaterialDesignN.NOTEBOOK_OUTLINE,
                        notebook.node(),
                        notebook::focus,
                        Staging.PublicSide.of(notebook::setOnStage, notebook::publish)),
                new FramedPane(
                        Pane.TERMINAL,
                        "Terminal",
                        MaterialDesignC.CONSOLE,
                        terminal.node(),
                        terminal::focus,
                        Staging.PublicSide.of(terminal::setPublic, terminal::publish)),
                new FramedPane(
                        Pane.PLOTS,
                        "Plots",
                        MaterialDesignC.CHART_LINE,
                        plots.node(),
                        plots::focus,
                        new PlotsOnStage(plots)));
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
    }
}
