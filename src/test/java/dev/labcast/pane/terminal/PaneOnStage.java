package dev.labcast.pane.terminal;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Draft;
import dev.labcast.terminal.CellMetrics;
import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.ScreenTheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// A terminal pane in a window, with a real shell that reads nobody's start-up files.
final class PaneOnStage implements AutoCloseable {
    static final String NONCE = "n0";

    final TerminalPane pane;
    final Stage stage;
    final List<Draft> drafts = new CopyOnWriteArrayList<>();
    final List<Double> zooms = new CopyOnWriteArrayList<>();

    PaneOnStage(Path home, String shell) {
        this(home, shell, TerminalLook.USUAL_HISTORY);
    }

    PaneOnStage(Path home, String shell, int history) {
        writePrompt(home);
        ShellPlan plan =
                new ShellPlan(
                        Optional.of(shell),
                        env(home),
                        home,
                        Optional.of(new PromptHook(home.resolve("hook"), NONCE)));
        TerminalLook look =
                new TerminalLook(ScreenTheme.dark(), ScreenCanvas.USUAL_FONT, history, zooms::add);
        pane =
                Fx.ask(() ->
                        new TerminalPane(
                                plan,
                                look,
                                drafts::add,
                                key -> key.isAltDown() && key.getCode() == KeyCode.DIGIT1));
        stage =
                Fx.ask(() -> {
                    Stage made = new Stage();
                    made.setScene(new Scene(pane.node(), 830, 560));
                    made.show();
                    pane.start();
                    pane.focus();
                    return made;
                });
    }

    /// An environment that looks the same on every machine.
    static Map<String, String> env(Path home) {
        Map<String, String> env = new HashMap<>();
        env.put("HOME", home.toString());
        env.put("PATH", System.getenv("PATH"));
        env.put("LC_ALL", "C.UTF-8");
        env.put("HISTFILE", "");
        return env;
    }

    private static void writePrompt(Path home) {
        try {
            Files.writeString(home.resolve(".bashrc"), "PS1='$ '\n");
            Files.writeString(home.resolve(".zshrc"), "PS1='$ '\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return pane.text();
    }

    void awaitText(String wanted) {
        Fx.await(wanted + " in:\n" + text(), () -> text().contains(wanted));
    }

    /// Runs `command` and gives its exit status.
    int run(String command) throws Exception {
        return pane.run(command).get(60, TimeUnit.SECONDS);
    }

    ScreenCanvas canvas() {
        return (ScreenCanvas) Fx.ask(() -> pane.node().lookup(".screen-canvas"));
    }

    /// Presses a key as the toolkit would: pressed, typed if it stands for text, released.
    void press(KeyCode code, String typed, boolean shift, boolean ctrl, boolean alt) {
        Fx.run(() -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shift, ctrl, alt);
            if (!typed.isEmpty()) {
                fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, shift, ctrl, alt);
            }
            fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, shift, ctrl, alt);
        });
    }

    void press(KeyCode code) {
        press(code, "", false, false, false);
    }

    void control(KeyCode code) {
        press(code, "", false, true, false);
    }

    void controlShift(KeyCode code) {
        press(code, "", true, true, false);
    }

    /// Types text as the keyboard would.
    void type(String text) {
        for (char c : text.toCharArray()) {
            KeyCode code = c == '\r' ? KeyCode.ENTER : KeyCode.UNDEFINED;
            press(code, String.valueOf(c), false, false, false);
        }
    }

    /// A place in a cell, nearer to its left edge, in the canvas's coordinates.
    Point2D cell(int column, int row) {
        return Fx.ask(() -> {
            Node surface = canvas().getChildrenUnmodifiable().getFirst();
            CellMetrics cell = canvas().cell();
            return new Point2D(
                    surface.getLayoutX() + (column + 0.25) * cell.cellWidth(),
                    surface.getLayoutY() + (row + 0.5) * cell.cellHeight());
        });
    }

    void mouse(EventType<MouseEvent> type, Point2D at, int clicks, boolean shift, boolean alt) {
        mouse(type, at, MouseButton.PRIMARY, clicks, shift, alt);
    }

    private void mouse(
            EventType<MouseEvent> type,
            Point2D at,
            MouseButton button,
            int clicks,
            boolean shift,
            boolean alt) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Fx.run(() ->
                Event.fireEvent(
                        canvas(),
                        new MouseEvent(
                                canvas(),
                                canvas(),
                                type,
                                at.getX(),
                                at.getY(),
                                at.getX(),
                                at.getY(),
                                button,
                                clicks,
                                shift,
                                false,
                                alt,
                                false,
                                down && button == MouseButton.PRIMARY,
                                down && button == MouseButton.MIDDLE,
                                false,
                                false,
                                false,
                                true,
                                null)));
    }

    void click(Point2D at, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, at, clicks, false, false);
        mouse(MouseEvent.MOUSE_RELEASED, at, clicks, false, false);
    }

    void middleClick(Point2D at, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, at, MouseButton.MIDDLE, 1, shift, false);
        mouse(MouseEvent.MOUSE_RELEASED, at, MouseButton.MIDDLE, 1, shift, false);
    }

    void drag(Point2D from, Point2D to, boolean alt) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 1, false, alt);
        mouse(MouseEvent.MOUSE_DRAGGED, to, 1, false, alt);
        mouse(MouseEvent.MOUSE_RELEASED, to, 1, false, alt);
    }

    /// Turns the wheel by notches; positive is up.
    void wheel(int notches, boolean ctrl) {
        Point2D at = cell(4, 4);
        Fx.run(() ->
                Event.fireEvent(
                        canvas(),
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                at.getX(),
                                at.getY(),
                                at.getX(),
                                at.getY(),
                                false,
                                ctrl,
                                false,
                                false,
                                false,
                                false,
                                0,
                                40.0 * notches,
                                0,
                                0,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null)));
    }

    /// What Ctrl+Shift+C puts on the clipboard.
    String copied() {
        Fx.run(() -> Clipboard.getSystemClipboard().clear());
        controlShift(KeyCode.C);
        return Fx.ask(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            return text == null ? "" : text;
        });
    }

    /// The text in view, scrolled back or not, once it has been painted.
    void awaitView(String wanted) {
        Fx.await(
                "in view: " + wanted + "\n" + Fx.ask(() -> canvas().shown().text()),
                () -> canvas().shown().text().contains(wanted));
    }

    /// Until what is painted is what is on the screen. A program may be in the middle of scrolling,
    /// so both are read anew each time.
    void awaitPainted() {
        Fx.await(
                "the screen painted",
                () -> {
                    String top = text().strip().lines().findFirst().orElse("");
                    return canvas().shown().text().contains(top);
                });
    }

    private void fire(
            EventType<KeyEvent> type,
            String typed,
            KeyCode code,
            boolean shift,
            boolean ctrl,
            boolean alt) {
        ScreenCanvas canvas = canvas();
        KeyEvent event =
                new KeyEvent(canvas, canvas, type, typed, "", code, shift, ctrl, alt, false);
        Event.fireEvent(stage.getScene().getFocusOwner(), event);
    }

    @Override
    public void close() {
        Fx.run(stage::hide);
        pane.close();
    }
}
