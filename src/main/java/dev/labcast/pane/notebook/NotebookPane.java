package dev.labcast.pane.notebook;

import dev.labcast.fx.FxThread;
import dev.labcast.guard.Draft;
import dev.labcast.guard.MaskMark;
import dev.labcast.pane.MaskedPlace;
import dev.labcast.session.SessionClock;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The lab notebook of the desk: Markdown with live looks, plots inside, private blocks, find and
/// replace, exact undo, and a file that it saves by itself. The desk makes it and puts [#node] into
/// its window; rehearsals write into it. It starts private, and submits drafts only while it is on
/// stage. JavaFX thread only, unless a method says otherwise. Lines count from 1, as the gutter
/// shows them.
public final class NotebookPane implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final NotebookChooser chooser;
    private final SessionClock clock;
    private final ZoneId zone;
    private final NotebookArea area;
    private final Edits edits;
    private final FindBar findBar;
    private final MaskView masks;
    private final Notice notice = new Notice();
    private final Zoom zoom;
    private final Publisher publisher;
    private final Autosave autosave;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("no file yet");
    private final BorderPane root = new BorderPane();
    private boolean byteOrderMark;

    /// `guard` takes the drafts, at once and on the JavaFX thread; `thumbnails` draws the plots;
    /// `chooser` asks for files; `clock` and `zone` give the time of new headings.
    public NotebookPane(
            Consumer<Draft> guard,
            PlotThumbnails thumbnails,
            NotebookChooser chooser,
            SessionClock clock,
            ZoneId zone) {
        this.chooser = chooser;
        this.clock = clock;
        this.zone = zone;
        area = new NotebookArea(new PlotNodes(thumbnails));
        edits = new Edits(area);
        masks = new MaskView(area);
        findBar = new FindBar(new Search(area), area::requestFocus);
        zoom = new Zoom(area);
        publisher = new Publisher(guard, this::draft);
        autosave = new Autosave(new FileOwner());
        layOut();
        listen();
    }

    private void layOut() {
        root.setTop(findBar.node());
        attachOnceStyled(new VirtualizedScrollPane<>(area));
        root.setBottom(notice.node());
        root.getStyleClass().add("notebook");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(NotebookPane.class.getResource("notebook.css"))
                                .toExternalForm());
    }

    /// The widget styles its lines while it is put into a window, when the theme's colours are not
    /// known there yet, and complains of each of them: so it is put in one turn later.
    private void attachOnceStyled(Node text) {
        root.sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene != null && root.getCenter() == null) {
                        FxThread.later(() -> root.setCenter(text));
                    }
                });
    }

    private void listen() {
        area.listen(() -> {
            findBar.textChanged();
            publisher.changed();
            autosave.changed();
        });
        area.currentParagraphProperty().addListener((_, _, _) -> publisher.changed());
        area.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        autosave.check();
                    } else {
                        autosave.save();
                    }
                });
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        root.addEventFilter(KeyEvent.KEY_PRESSED, windowKeys()::handle);
        area.addEventFilter(KeyEvent.KEY_PRESSED, textKeys()::handle);
    }

    private NotebookKeys windowKeys() {
        return new NotebookKeys()
                .on("Shortcut+F", () -> findBar.open(area.getSelectedText(), false))
                .on("Shortcut+H", () -> findBar.open(area.getSelectedText(), true))
                .on("Shortcut+S", autosave::save)
                .on("Shortcut+O", () -> chooser.existing().ifPresent(this::open))
                .on("Shortcut+N", () -> chooser.fresh().ifPresent(this::open))
                .on("Shortcut+EQUALS", zoom::in)
                .on("Shortcut+PLUS", zoom::in)
                .on("Shortcut+ADD", zoom::in)
                .on("Shortcut+MINUS", zoom::out)
                .on("Shortcut+SUBTRACT", zoom::out)
                .on("Shortcut+0", zoom::reset)
                .on("Shortcut+Numpad 0", zoom::reset);
    }

    private NotebookKeys textKeys() {
        return new NotebookKeys()
                .on("ENTER", edits::newLine)
                .on("TAB", edits::indent)
                .on("Shift+TAB", edits::outdent)
                .on("Shortcut+ENTER", edits::toggleTask)
                .on("Shortcut+B", () -> edits.wrap("**"))
                .on("Shortcut+I", () -> edits.wrap("_"))
                .on("Shortcut+Shift+T", this::insertTimeHeading)
                .on("Esc", findBar::close);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            area.hit(event.getX(), event.getY()).getCharacterIndex().ifPresent(edits::toggleTaskAt);
        }
    }

    /// What the desk puts into its window.
    public Parent node() {
        return root;
    }

    public void focus() {
        FxThread.later(area::requestFocus);
    }

    /// The file that is open now; empty before the first.
    public Optional<Path> file() {
        return autosave.path();
    }

    /// Whether the file is saved, and its name, for the pane's header.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /// The sentence under the text; empty while there is none.
    public String notice() {
        return notice.text();
    }

    /// The whole text as Markdown, lines joined by `\n`.
    public String text() {
        return String.join("\n", area.lines().sources());
    }

    /// Opens a notebook, or makes one when nothing is at `path` yet. The future tells whether it
    /// could be opened; if not, the pane says why and keeps what it has.
    public CompletableFuture<Boolean> open(Path path) {
        return autosave.open(path);
    }

    /// Whether viewers may see the notebook, as far as the guard lets them.
    public void setOnStage(boolean onStage) {
        publisher.stage(onStage);
    }

    /// Submits the whole notebook now, if it is on stage.
    public void publish() {
        publisher.publish();
    }

    /// Viewers see `marks` masked in the text with the lines `read`. Any thread.
    public void showMasks(List<String> read, List<MaskMark> marks) {
        masks.show(read, marks);
    }

    /// Viewers see nothing of the notebook. Any thread.
    public void showNoMasks() {
        masks.showNone();
    }

    /// `words` say why there is a mask, where the mouse rests on one.
    public void explainMasks(Function<MaskMark, String> words) {
        masks.explain(words);
    }

    /// All masks, from the first line on.
    public List<MaskedPlace> masks() {
        return masks.places();
    }

    /// Whether what was typed last is in this window alone, because its file does not take it.
    public ReadOnlyBooleanProperty savingFails() {
        return autosave.failing();
    }

    /// Saves now, if anything is unsaved; returns before it is written.
    public void save() {
        autosave.save();
    }

    /// Saves now, if anything is unsaved, and waits for it, at most some seconds; afterwards
    /// [#savingFails] tells how it went.
    public void saveAndWait() {
        autosave.saveAndWait();
    }

    /// Adds `markdown` behind everything.
    public void append(String markdown) {
        area.moveTo(area.getLength());
        area.put(markdown);
        area.requestFollowCaret();
    }

    /// Puts `markdown` in the place of line `line`; 1 to the number of lines.
    public void replaceLine(int line, String markdown) {
        int at = Objects.checkIndex(line - 1, area.getParagraphs().size());
        area.selectRange(at, 0, at, area.getParagraphLength(at));
        area.put(markdown);
        area.requestFollowCaret();
    }

    /// Puts `markdown` before line `line`, on lines of its own; 1 to the number of lines.
    public void insertAt(int line, String markdown) {
        int at = Objects.checkIndex(line - 1, area.getParagraphs().size());
        area.moveTo(at, 0);
        area.put(markdown + "\n");
        area.requestFollowCaret();
    }

    /// Puts the caret at the end of line `line`; 1 to the number of lines.
    public void goTo(int line) {
        int at = Objects.checkIndex(line - 1, area.getParagraphs().size());
        area.moveTo(at, area.getParagraphLength(at));
        area.requestFollowCaret();
    }

    /// Types `keys` as a person does, lists continued and all; `\n` is the Enter key, `\t` Tab.
    public void typeText(String keys) {
        keys.codePoints().mapToObj(Character::toString).forEach(this::type);
    }

    private void type(String key) {
        switch (key) {
            case "\n" -> press(KeyCode.ENTER);
            case "\t" -> press(KeyCode.TAB);
            default ->
                    Event.fireEvent(
                            area,
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    key,
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false));
        }
    }

    private void press(KeyCode code) {
        Event.fireEvent(
                area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /// Where a plot goes that is asked for now and comes in a moment.
    public PlotPlace placeForPlot() {
        return new PlotPlace(area, edits);
    }

    /// Begins a section that is named by the time of day, as `## 14:05 `.
    public void insertTimeHeading() {
        String now = TIME.format(clock.startedAt().plusMillis(clock.now()).atZone(zone));
        edits.ownLines("## " + now + " ");
    }

    /// Submits what was typed last, saves and lets go of the file; waits at most 5 s for a slow
    /// disk.
    @Override
    public void close() {
        publisher.publish();
        publisher.stage(false);
        autosave.close();
    }

    private Draft.NotebookText draft() {
        String name = autosave.path().map(path -> path.getFileName().toString()).orElse("notebook");
        NoteLines lines = area.lines();
        return new Draft.NotebookText(
                name, lines.sources(), area.getCurrentParagraph(), lines.privateNumbers());
    }

    private final class FileOwner implements Autosave.Owner {
        @Override
        public NotebookText text() {
            return area.lines().text(byteOrderMark);
        }

        @Override
        public void opened(NotebookText text, Loaded loaded) {
            byteOrderMark = text.byteOrderMark();
            findBar.close();
            area.load(loaded);
        }

        @Override
        public void changedElsewhere(NotebookText text) {
            area.replace(0, area.getLength(), Loaded.of(text).document());
        }

        @Override
        public void status(String words) {
            status.set(words);
        }

        @Override
        public void say(String sentence) {
            notice.say(sentence);
        }
    }
}
