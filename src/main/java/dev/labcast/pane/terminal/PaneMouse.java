package dev.labcast.pane.terminal;

import dev.labcast.terminal.KeyBytes;
import dev.labcast.terminal.KeyStroke;
import dev.labcast.terminal.MouseBytes;
import dev.labcast.terminal.MouseMode;
import dev.labcast.terminal.MouseStroke;
import dev.labcast.terminal.MouseStroke.Action;
import dev.labcast.terminal.MouseStroke.Button;
import dev.labcast.terminal.NamedKey;
import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.TerminalModes;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// The mouse over the terminal: reports to a program that asked for them (Shift keeps them from
/// it), selects text otherwise, pastes it with the middle button, and scrolls. JavaFX thread.
final class PaneMouse {

    /// What the mouse works on.
    interface Target {
        TerminalModes modes();

        /// The selection from now on; empty for none.
        void select(Optional<Selection> selection);

        Optional<Selection> selection();

        /// Remembers the text selected now for [#pasteSelected].
        void keepSelected();

        /// Pastes what was kept last, as a middle click does.
        void pasteSelected();

        /// Number of the line at the top of the view.
        long viewTop();

        void scrollBy(int lines);

        void zoomBy(int steps);

        void sendKeys(String text);

        void sendMouse(String report, boolean bytewise);
    }

    private final ScreenCanvas canvas;
    private final Target target;
    private final WheelSteps wheel = new WheelSteps();
    private final Timeline dragScroll =
            new Timeline(new KeyFrame(Duration.millis(50), _ -> scrollWhileDragging()));
    private boolean reporting;
    private boolean selecting;
    private double lastX;
    private double lastY;
    private Optional<MouseStroke> lastMove = Optional.empty();

    PaneMouse(ScreenCanvas canvas, Target target) {
        this.canvas = canvas;
        this.target = target;
        dragScroll.setCycleCount(Animation.INDEFINITE);
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(this::released);
        canvas.setOnMouseMoved(event -> report(event, Action.MOVE, Button.NONE));
        canvas.setOnScroll(this::scrolled);
    }

    /// Whether the press that is under way went to the program.
    boolean isReporting() {
        return reporting;
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        reporting = wantsMouse(event) && button(event) != Button.NONE;
        if (reporting) {
            report(event, Action.PRESS, button(event));
        } else if (event.getButton() == MouseButton.PRIMARY) {
            selecting = true;
            beginSelection(event);
        } else if (event.getButton() == MouseButton.MIDDLE) {
            target.pasteSelected();
        }
    }

    private void beginSelection(MouseEvent event) {
        Optional<Selection> old = target.selection();
        if (event.isShiftDown() && old.isPresent() && event.getClickCount() == 1) {
            target.select(
                    Optional.of(old.get().to(spot(old.get().unit(), event.getX(), event.getY()))));
            return;
        }
        Selection.Unit unit =
                switch (event.getClickCount()) {
                    case 1 -> event.isAltDown() ? Selection.Unit.BLOCK : Selection.Unit.CHARACTER;
                    case 2 -> Selection.Unit.WORD;
                    default -> Selection.Unit.LINE;
                };
        Spot spot = spot(unit, event.getX(), event.getY());
        target.select(Optional.of(new Selection(unit, spot, spot)));
    }

    private void dragged(MouseEvent event) {
        if (reporting) {
            report(event, Action.MOVE, button(event));
        } else if (selecting) {
            lastX = event.getX();
            lastY = event.getY();
            extendSelection();
            int row = canvas.rowAt(lastY);
            if (row < 0 || row >= canvas.shown().rows()) {
                dragScroll.play();
            } else {
                dragScroll.stop();
            }
        }
    }

    private void scrollWhileDragging() {
        target.scrollBy(canvas.rowAt(lastY) < 0 ? -1 : 1);
        extendSelection();
    }

    private void extendSelection() {
        target.selection()
                .ifPresent(it -> target.select(Optional.of(it.to(spot(it.unit(), lastX, lastY)))));
    }

    private void released(MouseEvent event) {
        dragScroll.stop();
        if (selecting) {
            target.keepSelected();
        }
        selecting = false;
        if (reporting) {
            report(event, Action.RELEASE, button(event));
            reporting = false;
        }
        if (target.selection().filter(Selection::isEmpty).isPresent()) {
            target.select(Optional.empty());
        }
    }

    private void scrolled(ScrollEvent event) {
        int lines = wheel.lines(event.getDeltaY());
        event.consume();
        if (lines == 0) {
            return;
        }
        TerminalModes modes = target.modes();
        if (event.isControlDown()) {
            target.zoomBy(Integer.signum(lines));
        } else if (modes.mouseMode() != MouseMode.NONE && !event.isShiftDown()) {
            wheelReports(event, lines, modes);
        } else if (modes.alternateScreen()) {
            KeyStroke arrow = KeyStroke.of(lines > 0 ? NamedKey.UP : NamedKey.DOWN);
            target.sendKeys(KeyBytes.of(arrow, modes).repeat(Math.abs(lines)));
        } else {
            target.scrollBy(-lines);
        }
    }

    private void wheelReports(ScrollEvent event, int lines, TerminalModes modes) {
        MouseStroke stroke =
                new MouseStroke(
                        Action.PRESS,
                        lines > 0 ? Button.WHEEL_UP : Button.WHEEL_DOWN,
                        canvas.columnAt(event.getX()),
                        rowOnScreen(event.getY()),
                        false,
                        event.isAltDown(),
                        false);
        int notches = Math.max(1, Math.abs(lines) / WheelSteps.LINES_PER_NOTCH);
        for (int i = 0; i < notches; i++) {
            send(stroke, modes);
        }
    }

    private void report(MouseEvent event, Action action, Button button) {
        if (!wantsMouse(event)) {
            return;
        }
        MouseStroke stroke =
                new MouseStroke(
                        action,
                        button,
                        canvas.columnAt(event.getX()),
                        rowOnScreen(event.getY()),
                        event.isShiftDown(),
                        event.isAltDown(),
                        event.isControlDown());
        Optional<MouseStroke> now = Optional.of(stroke);
        if (action != Action.MOVE || !now.equals(lastMove)) {
            send(stroke, target.modes());
        }
        lastMove = action == Action.MOVE ? now : Optional.empty();
    }

    private void send(MouseStroke stroke, TerminalModes modes) {
        MouseBytes.of(stroke, modes)
                .ifPresent(it -> target.sendMouse(it, MouseBytes.bytewise(modes.mouseEncoding())));
    }

    private boolean wantsMouse(MouseEvent event) {
        return !event.isShiftDown() && target.modes().mouseMode() != MouseMode.NONE;
    }

    private int rowOnScreen(double y) {
        return Math.clamp(canvas.rowAt(y), 0, canvas.shown().rows() - 1);
    }

    private Spot spot(Selection.Unit unit, double x, double y) {
        int row = canvas.rowAt(y);
        boolean cells = unit == Selection.Unit.WORD || unit == Selection.Unit.LINE;
        int column = cells ? canvas.columnAt(x) : canvas.edgeAt(x);
        if (row < 0 && !cells) {
            column = 0;
        }
        int rows = canvas.shown().rows();
        if (row >= rows && !cells) {
            column = canvas.shown().columns();
        }
        return new Spot(target.viewTop() + Math.clamp(row, 0, rows - 1), column);
    }

    private static Button button(MouseEvent event) {
        return switch (event.getButton()) {
            case PRIMARY -> Button.LEFT;
            case MIDDLE -> Button.MIDDLE;
            case SECONDARY -> Button.RIGHT;
            case NONE, BACK, FORWARD -> Button.NONE;
        };
    }
}
