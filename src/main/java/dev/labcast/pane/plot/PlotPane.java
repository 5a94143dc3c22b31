package dev.labcast.pane.plot;

import dev.labcast.fx.FxThread;
import dev.labcast.guard.Draft;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The private plot pane: shows every complete picture that appears in the watched folders, keeps a
/// history to go back in, and holds plots against each other. While it is on stage it submits each
/// new plot to the guard; while it is private nothing leaves it. On the JavaFX thread, except where
/// noted.
///
/// Keys: Left/Right and Home/End go through the history, P pins, C changes the comparison, Space
/// blinks, + - 0 zoom, Enter puts the shown plot on stage again, A adds a folder.
public final class PlotPane implements AutoCloseable {

    /// What the pane needs from outside. `origin` names the command that wrote a file at the given
    /// time and is asked on a watching thread. `guard` and `problems` return at once; a problem is
    /// one sentence for the person, said on the JavaFX thread. `askForFolder` lets the person
    /// choose a folder and calls [PlotPane#addFolder]. `mayShow` says whether a file may go on
    /// stage at all, and tells the person if not; it is asked on a watching thread.
    public record Ports(
            Function<Instant, PlotOrigin> origin,
            Consumer<Draft> guard,
            Consumer<String> problems,
            Runnable askForFolder,
            Predicate<Path> mayShow) {

        /// Every file may.
        public Ports(
                Function<Instant, PlotOrigin> origin,
                Consumer<Draft> guard,
                Consumer<String> problems,
                Runnable askForFolder) {
            this(origin, guard, problems, askForFolder, _ -> true);
        }
    }

    /// The plot that is looked at now: its file's name, its image as PNG, and the SHA-256 of that,
    /// by which the log knows it ([Plot#sha256]).
    public record Shown(String name, byte[] png, String sha256) {}

    private final Ports ports;
    private final PlotHistory history;
    private final PlotPublisher publisher;
    private final Intake intake;
    private final WatchedFolders folders;
    private final Queue<PlotVersion> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean arriving = new AtomicBoolean();

    private final PlotArea area = new PlotArea();
    private final Label empty = new Label();
    private final PlotNotice notice = new PlotNotice();
    private final PlotBar bar;
    private final VBox root;
    private Comparison comparison = Comparison.NONE;

    public PlotPane(SessionClock clock, Ports ports) {
        this(clock, ports, PlotLimits.USUAL);
    }

    PlotPane(SessionClock clock, Ports ports, PlotLimits limits) {
        this.ports = ports;
        history = new PlotHistory(limits.historyBytes());
        publisher = new PlotPublisher(ports.guard());
        intake = new Intake(limits, clock, this::arrive, this::tell);
        folders =
                new WatchedFolders(
                        intake,
                        ports.origin(),
                        ports.mayShow(),
                        this::tell,
                        () -> FxThread.run(this::refresh));
        bar =
                new PlotBar(
                        new PlotBar.Acts(
                                this::pin,
                                this::compare,
                                ports.askForFolder(),
                                this::folders,
                                this::removeFolder));
        root = build();
        history.shownProperty().subscribe(this::refresh);
        history.pinnedProperty().subscribe(this::refresh);
    }

    public Node node() {
        return root;
    }

    public void focus() {
        root.requestFocus();
    }

    /// What is shown now; empty before the first plot.
    public Optional<Shown> shown() {
        return history.shown()
                .map(version -> new Shown(version.name(), version.png(), version.sha256()));
    }

    /// Goes to the newest plot with this SHA-256 ([Shown]); whether there still is one.
    public boolean show(String sha256) {
        Optional<PlotVersion> found =
                history.items().reversed().stream()
                        .filter(it -> it.sha256().equals(sha256))
                        .findFirst();
        found.ifPresent(history::show);
        return found.isPresent();
    }

    /// Pins the shown plot, or takes the pin off it.
    public void togglePin() {
        pin();
    }

    /// Watches `folder` from now on, without what lies below it. Any thread.
    public boolean addFolder(Path folder) {
        boolean added = folders.add(folder, false);
        FxThread.run(this::refresh);
        return added;
    }

    /// Watches `folder` and the folders below it. Any thread.
    public boolean addFolderTree(Path folder) {
        boolean added = folders.add(folder, true);
        FxThread.run(this::refresh);
        return added;
    }

    public void removeFolder(Path folder) {
        folders.remove(folder);
        refresh();
    }

    public List<Path> folders() {
        return folders.list();
    }

    /// Makes new plots leave for the guard, or not. Call [#publish] after making the pane public,
    /// so that the stage does not begin empty.
    public void setOnStage(boolean onStage) {
        publisher.setOnStage(onStage);
    }

    /// As [#setOnStage] with false, when not the whole stage is hidden but this pane leaves it: the
    /// session forgets what is pinned.
    public void takeOffStage() {
        publisher.takeOff();
    }

    /// Submits what viewers have missed: the first time the shown plot, later the newest that came
    /// while the pane was private, and what is pinned now. Nothing while the pane is private.
    public void publish() {
        publisher.comeBack(history.shown(), history.pinned());
    }

    /// The session log took `plot`. Any thread.
    public void plotLogged(Plot plot) {
        FxThread.run(() -> publisher.logged(plot));
    }

    @Override
    public void close() {
        folders.close();
        intake.close();
    }

    PlotHistory history() {
        return history;
    }

    /// On the intake's thread: one hop brings however many plots have come.
    private void arrive(PlotVersion version) {
        arrived.add(version);
        if (arriving.compareAndSet(false, true)) {
            FxThread.later(this::takeArrived);
        }
    }

    private void takeArrived() {
        arriving.set(false);
        for (PlotVersion next = arrived.poll(); next != null; next = arrived.poll()) {
            notice.plotCame();
            history.add(next);
            publisher.submit(next);
        }
        refresh();
    }

    private void tell(String sentence) {
        FxThread.run(() -> {
            notice.problem(sentence);
            ports.problems().accept(sentence);
        });
    }

    private void pin() {
        if (history.shown().isEmpty()) {
            return;
        }
        history.togglePin();
        history.pinned()
                .ifPresentOrElse(it -> publisher.pin(it, history.newest()), publisher::unpin);
    }

    private void compare() {
        if (history.items().size() > 1) {
            comparison = comparison.next();
            refresh();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> history.show(history.index() - 1);
            case RIGHT -> history.show(history.index() + 1);
            case HOME -> history.show(0);
            case END -> history.show(Integer.MAX_VALUE);
            case P -> pin();
            case C -> compare();
            case A -> ports.askForFolder().run();
            case ENTER -> history.shown().ifPresent(publisher::submitAgain);
            case PLUS, EQUALS, ADD -> area.zoom().by(1.25);
            case MINUS, SUBTRACT -> area.zoom().by(0.8);
            case DIGIT0, NUMPAD0 -> area.zoom().fit();
            case SPACE -> {
                area.blink();
                refresh();
            }
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void refresh() {
        Optional<PlotVersion> shown = history.shown();
        String place = (history.index() + 1) + " of " + history.items().size();
        boolean isPinned = shown.isPresent() && history.pinned().equals(shown);
        bar.show(shown, place, isPinned, comparison);
        bar.setComparable(history.items().size() > 1);
        shown.ifPresent(it -> area.show(it, history.before(), comparison));
        List<Path> gone = folders.gone();
        notice.gone(gone);
        empty.setVisible(shown.isEmpty());
        empty.setText(waitingFor(folders(), gone));
    }

    /// What a pane without a plot waits for; what is `gone` is the notice's to say.
    private static String waitingFor(List<Path> watched, List<Path> gone) {
        if (watched.isEmpty()) {
            return "No folder is watched. Press A, or choose Folders › Add a folder…, and every"
                    + " picture written there shows up here.";
        }
        List<String> there =
                watched.stream().filter(it -> !gone.contains(it)).map(Path::toString).toList();
        return there.isEmpty()
                ? ""
                : "Waiting for a PNG, JPEG or SVG in " + String.join(", ", there);
    }

    private VBox build() {
        empty.getStyleClass().add("plot-empty");
        empty.setWrapText(true);
        StackPane middle = new StackPane(area, empty);
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox box = new VBox(bar, middle, notice.node(), new PlotStrip(history).node());
        box.getStyleClass().add("plot-pane");
        box.getStylesheets().add(PlotPane.class.getResource("plot.css").toExternalForm());
        box.setFocusTraversable(true);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.setOnMousePressed(_ -> box.requestFocus());
        return box;
    }
}
