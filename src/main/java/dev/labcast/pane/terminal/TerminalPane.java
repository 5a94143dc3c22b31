package dev.labcast.pane.terminal;

import dev.labcast.fx.FxThread;
import dev.labcast.guard.Draft;
import dev.labcast.guard.MaskMark;
import dev.labcast.pane.MaskedPlace;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import dev.labcast.terminal.MouseBytes;
import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.ScreenTheme;
import dev.labcast.terminal.TerminalModes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The researcher's terminal: a real shell on a pseudo-terminal, with colours, mouse, scroll-back,
/// search, copy and paste. It is private until [#setPublic]; from then on it submits frames to the
/// guard. Made by the desk, used on the JavaFX thread, except for the methods that say otherwise.
public final class TerminalPane implements AutoCloseable {
    /// A drag of the window's edge makes dozens of sizes; the program is told the last one.
    private static final Duration SETTLED = Duration.millis(60);

    /// The rows that are kept and those on the screen, oldest first; the first of them is number
    /// `first`. Another size of the terminal counts them anew. Immutable; any thread.
    public record Kept(long first, List<Line> rows) {
        public Kept {
            rows = List.copyOf(rows);
        }
    }

    private final ScreenCanvas canvas;
    private final TerminalLook look;
    private final Console console;
    private final PaneView view;
    private final PaneSearch search;
    private final MaskLines masks;
    private final PaneFrame frame;
    private final Repainter repainter = new Repainter(this::repaint);
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private long painted;

    /// `drafts` takes what is public (called on the sampler's thread); `reserved` says which keys
    /// are the desk's and not the terminal's.
    public TerminalPane(
            ShellPlan plan,
            TerminalLook look,
            Consumer<Draft> drafts,
            Predicate<KeyEvent> reserved) {
        this.look = look;
        canvas = new ScreenCanvas(look.theme());
        canvas.setFontPx(look.fontPx());
        canvas.setFocusTraversable(true);
        console = new Console(plan, look.historyLines(), drafts, new ConsoleNews());
        view = new PaneView(console.terminal(), canvas, repainter::request);
        search = new PaneSearch(new SearchTarget());
        frame = new PaneFrame(canvas, search.node(), view::scrollFromOldest, view::toBottom);
        masks = new MaskLines(canvas);
        frame.under(masks.node());
        setTheme(look.theme());
        Composition composition = new Composition(canvas, this::typeKeys);
        frame.overlay(composition.node());
        Programs programs = new Programs();
        new PaneKeyboard(canvas, reserved, programs);
        PaneMouse mouse = new PaneMouse(canvas, programs);
        canvas.setOnContextMenuRequested(event -> {
            if (!mouse.isReporting()) {
                menu().show(canvas, event.getScreenX(), event.getScreenY());
            }
        });
        canvas.focusedProperty().subscribe(this::focusChanged);
        canvas.widthProperty().subscribe(this::sizeChanged);
        canvas.heightProperty().subscribe(this::sizeChanged);
        settled.setOnFinished(_ -> applySize());
        console.terminal().onBell(() -> FxThread.later(frame::flash));
    }

    /// What to put into the desk.
    public Region node() {
        return frame.root();
    }

    /// Starts the shell if none runs.
    public void start() {
        frame.notice("");
        applySize();
        console.start();
    }

    public void focus() {
        canvas.requestFocus();
    }

    public void setTheme(ScreenTheme theme) {
        canvas.setTheme(theme);
        frame.setTheme(theme);
        search.setTheme(theme);
        masks.setTheme(theme);
    }

    /// Font size in px, as remembered by [TerminalLook#zoomed].
    public void setFontPx(double px) {
        canvas.setFontPx(px);
        look.zoomed().accept(canvas.fontPx());
        sizeChanged();
    }

    public double fontPx() {
        return canvas.fontPx();
    }

    /// Whether viewers may see the terminal: on stage and no curtain drawn. Turning public submits
    /// the whole screen at once and only lines that scroll away from then on; when turning private
    /// returns, nothing more is submitted. Any thread.
    public void setPublic(boolean visible) {
        if (visible && !console.sampler().shows()) {
            console.sampler().show();
        } else if (!visible) {
            console.sampler().hide();
        }
    }

    /// Whether viewers may see the terminal now. Any thread.
    public boolean isPublic() {
        return console.sampler().shows();
    }

    /// Submits the whole screen again, as after the curtain was lifted; what scrolled away before
    /// is not submitted. Nothing happens while the terminal is private. Any thread.
    public void publish() {
        if (console.sampler().shows()) {
            console.sampler().show();
        }
    }

    /// Types `text` as if on the keyboard; Enter is `\r`. Any thread.
    public void type(String text) {
        typeKeys(text);
    }

    /// Pastes `text`, bracketed if the program asked for it. Any thread.
    public void paste(String text) {
        tell(console.paste(text));
    }

    /// Types `command` at the shell's next prompt; completes with its exit status when the prompt
    /// is back. Needs a [PromptHook] in the plan. Completes exceptionally, with a sentence, if the
    /// shell ends before. Any thread.
    public CompletableFuture<Integer> run(String command) {
        return console.run(command);
    }

    /// All that can be scrolled back to, and the screen. Any thread.
    public Kept kept() {
        TerminalLines lines = TerminalLines.of(console.terminal());
        return new Kept(lines.first(), lines.lines(lines.first(), lines.end()));
    }

    /// Scrolls to row `number`, as [Kept] counts them, and selects the line it is in.
    public void reveal(long number) {
        Spot spot = new Spot(number, 0);
        view.reveal(number);
        view.select(Optional.of(new Selection(Selection.Unit.LINE, spot, spot)));
    }

    /// Viewers see `marks` masked in the frame whose screen this is, and nothing else of it. Any
    /// thread.
    public void showMasks(Screen screen, List<MaskMark> marks) {
        OptionalLong top = console.sampler().topOf(screen);
        top.ifPresent(first -> FxThread.run(() -> showMasks(screen, first, marks)));
    }

    private void showMasks(Screen screen, long top, List<MaskMark> marks) {
        // A frame from before another width counts its rows otherwise; one of the present width may
        // come before the canvas has it.
        if (screen.columns() == console.columns()) {
            masks.show(screen, top, marks);
            repainter.request();
        }
    }

    /// Viewers see nothing of the terminal. Any thread.
    public void showNoMasks() {
        FxThread.run(() -> {
            masks.clear();
            repainter.request();
        });
    }

    /// `words` say why there is a mask, where the mouse rests on one.
    public void explainMasks(Function<MaskMark, String> words) {
        masks.explain(words);
    }

    /// The masks in the part that is shown, from the top.
    public List<MaskedPlace> masks() {
        return masks.places();
    }

    /// The process id of the shell while one runs. Any thread.
    public OptionalLong shell() {
        return console.shell();
    }

    /// The text on the screen now, for rehearsals. Any thread.
    public String text() {
        return console.terminal().screen().text();
    }

    /// The column of the cursor, from 0; for rehearsals. Any thread.
    public int cursorColumn() {
        return console.terminal().screen().cursor().column();
    }

    /// Hangs up the shell and waits until its programs are gone, up to two seconds. Any thread.
    @Override
    public void close() {
        FxThread.run(repainter::stop);
        console.close();
    }

    private void perform(PaneAction action) {
        switch (action) {
            case COPY -> copy();
            case PASTE -> pasteClipboard();
            case FIND -> search.open();
            case ZOOM_IN -> setFontPx(canvas.fontPx() + 1);
            case ZOOM_OUT -> setFontPx(canvas.fontPx() - 1);
            case ZOOM_RESET -> setFontPx(ScreenCanvas.USUAL_FONT);
            case PAGE_UP -> view.scrollBy(1 - canvas.shown().rows());
            case PAGE_DOWN -> view.scrollBy(canvas.shown().rows() - 1);
            case TO_TOP -> view.scrollFromOldest(0);
            case TO_BOTTOM -> view.toBottom();
        }
    }

    private void copy() {
        String text = view.selectedText();
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void pasteClipboard() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            pasteHere(clipboard.getString());
        }
    }

    private void pasteHere(String text) {
        view.toBottom();
        paste(text);
    }

    private void typeKeys(String text) {
        tell(console.type(text));
    }

    private void tell(boolean sent) {
        if (!sent) {
            FxThread.run(() ->
                    frame.notice(
                            "The program does not read its input, so nothing more was sent. "
                                    + "Press Ctrl-C to stop it."));
        }
    }

    private void sizeChanged() {
        settled.playFromStart();
    }

    private void applySize() {
        int columns = canvas.columnsFor(canvas.getWidth());
        int rows = canvas.rowsFor(canvas.getHeight());
        boolean laidOut = canvas.getWidth() > 0 && canvas.getHeight() > 0;
        if (laidOut && (columns != canvas.shown().columns() || rows != canvas.shown().rows())) {
            view.renumbered();
            if (columns != console.columns()) {
                masks.clear();
            }
            console.resize(columns, rows);
            search.renumbered();
        }
    }

    private void focusChanged(boolean focused) {
        MouseBytes.focus(focused, console.terminal().modes()).ifPresent(console::send);
        repainter.request();
    }

    private void repaint() {
        long revision = console.terminal().revision();
        if (revision != painted) {
            painted = revision;
            search.outputCame();
        }
        PaneView.Place place = view.paint(search);
        masks.place(view.top());
        frame.place(place.above(), place.below(), place.rows());
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Copy", PaneAction.COPY, view.selection().isPresent()),
                item("Paste", PaneAction.PASTE, Clipboard.getSystemClipboard().hasString()),
                item("Find in the scroll-back", PaneAction.FIND, true));
    }

    private MenuItem item(String name, PaneAction action, boolean enabled) {
        MenuItem item = new MenuItem(name);
        item.setDisable(!enabled);
        item.setOnAction(_ -> perform(action));
        return item;
    }

    /// What the console tells comes on other threads.
    private final class ConsoleNews implements Console.Listener {
        @Override
        public void changed() {
            repainter.request();
        }

        @Override
        public void started() {
            FxThread.run(() -> frame.notice(""));
        }

        @Override
        public void ended(String sentence) {
            FxThread.run(() -> frame.notice(sentence));
        }
    }

    private final class SearchTarget implements PaneSearch.Target {
        @Override
        public TerminalLines lines() {
            return view.lines();
        }

        @Override
        public void reveal(long line) {
            view.reveal(line);
        }

        @Override
        public void repaint() {
            repainter.request();
        }

        @Override
        public void focusTerminal() {
            focus();
        }
    }

    /// What keys and mouse work on.
    private final class Programs implements PaneKeyboard.Target, PaneMouse.Target {
        @Override
        public TerminalModes modes() {
            return console.terminal().modes();
        }

        @Override
        public boolean running() {
            return console.running();
        }

        @Override
        public void startShell() {
            start();
        }

        @Override
        public void perform(PaneAction action) {
            TerminalPane.this.perform(action);
        }

        @Override
        public void select(Optional<Selection> next) {
            view.select(next);
        }

        @Override
        public Optional<Selection> selection() {
            return view.selection();
        }

        @Override
        public void keepSelected() {
            view.keepSelected();
        }

        @Override
        public void pasteSelected() {
            if (!view.kept().isEmpty()) {
                pasteHere(view.kept());
            }
        }

        @Override
        public long viewTop() {
            return view.top();
        }

        @Override
        public void scrollBy(int count) {
            view.scrollBy(count);
        }

        @Override
        public void zoomBy(int steps) {
            setFontPx(canvas.fontPx() + steps);
        }

        @Override
        public void sendKeys(String text) {
            view.select(Optional.empty());
            view.toBottom();
            typeKeys(text);
        }

        @Override
        public void sendMouse(String report, boolean bytewise) {
            tell(bytewise ? console.sendBytes(report) : console.send(report));
        }
    }
}
