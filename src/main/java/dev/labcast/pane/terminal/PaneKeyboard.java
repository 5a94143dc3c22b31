package dev.labcast.pane.terminal;

import dev.labcast.terminal.KeyBytes;
import dev.labcast.terminal.KeyStroke;
import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.TerminalModes;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard on the terminal: the desk's keys are left alone, the pane's own are performed, all
/// others go to the program. JavaFX thread.
final class PaneKeyboard {

    /// What the keyboard works on.
    interface Target {
        TerminalModes modes();

        /// Whether a shell runs that keys can go to.
        boolean running();

        void startShell();

        void perform(PaneAction action);

        void sendKeys(String text);
    }

    private final Predicate<KeyEvent> reserved;
    private final Target target;
    private final KeyStrokes strokes = new KeyStrokes();

    PaneKeyboard(ScreenCanvas canvas, Predicate<KeyEvent> reserved, Target target) {
        this.reserved = reserved;
        this.target = target;
        canvas.setOnKeyPressed(this::pressed);
        canvas.setOnKeyTyped(this::typed);
    }

    private void pressed(KeyEvent key) {
        if (reserved.test(key)) {
            return;
        }
        if (!target.running() && key.getCode() == KeyCode.ENTER) {
            target.startShell();
            key.consume();
            return;
        }
        Optional<PaneAction> action = PaneAction.of(key, !target.modes().alternateScreen());
        if (action.isPresent()) {
            target.perform(action.get());
            key.consume();
        } else {
            strokes.pressed(key).ifPresent(stroke -> send(key, stroke));
        }
    }

    private void typed(KeyEvent key) {
        strokes.typed(key).ifPresent(stroke -> send(key, stroke));
    }

    private void send(KeyEvent key, KeyStroke stroke) {
        String bytes = KeyBytes.of(stroke, target.modes());
        if (!bytes.isEmpty()) {
            target.sendKeys(bytes);
        }
        key.consume();
    }
}
