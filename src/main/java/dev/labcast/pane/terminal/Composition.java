package dev.labcast.pane.terminal;

import dev.labcast.terminal.ScreenCanvas;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/// Text that an input method or a dead key is still composing: shown at the cursor until it is
/// committed, and only then sent. JavaFX thread.
final class Composition {
    private final ScreenCanvas canvas;
    private final Consumer<String> committed;
    private final Label label = new Label();

    Composition(ScreenCanvas canvas, Consumer<String> committed) {
        this.canvas = canvas;
        this.committed = committed;
        label.getStyleClass().add("terminal-composition");
        label.setStyle("-fx-underline: true; -fx-background-color: -color-bg-default;");
        label.setMouseTransparent(true);
        label.setVisible(false);
        canvas.setOnInputMethodTextChanged(this::changed);
        canvas.setInputMethodRequests(new Requests());
    }

    Node node() {
        return label;
    }

    private void changed(InputMethodEvent event) {
        String composed =
                event.getComposed().stream()
                        .map(InputMethodTextRun::getText)
                        .collect(Collectors.joining());
        label.setText(composed);
        label.setVisible(!composed.isEmpty());
        if (!composed.isEmpty()) {
            label.setFont(canvas.cell().font(false, false));
            Bounds cursor = canvas.cursorBounds();
            label.autosize();
            label.relocate(cursor.getMinX(), cursor.getMinY());
        }
        if (!event.getCommitted().isEmpty()) {
            committed.accept(event.getCommitted());
        }
        event.consume();
    }

    /// Tells the input method where the cursor is, so that its window opens there.
    private final class Requests implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            Bounds cursor = canvas.cursorBounds();
            Point2D place = canvas.localToScreen(cursor.getMinX(), cursor.getMaxY());
            return place == null ? Point2D.ZERO : place;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // what was sent to a program cannot be taken back
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
