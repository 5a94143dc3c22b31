package dev.labcast.review.ui;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys of the window on a panel above it; Escape, the question mark or a click beside it puts
/// it away, and the focus goes back to where it was. JavaFX thread.
final class KeysOverlay {
    private final StackPane veil = new StackPane();
    private final Button close = new Button("Close");
    private Optional<Node> focusBefore = Optional.empty();

    KeysOverlay() {
        Label title = new Label("Keys");
        title.getStyleClass().add("panel-title");
        VBox panel = new VBox(title, grid(), close);
        panel.getStyleClass().add("keys-panel");
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        close.setOnAction(_ -> hide());
        veil.getStyleClass().add("keys-veil");
        veil.getChildren().add(panel);
        veil.setVisible(false);
        veil.setOnMousePressed(event -> {
            if (event.getTarget() == veil) {
                hide();
            }
        });
        veil.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        hide();
                    }
                });
    }

    Node node() {
        return veil;
    }

    boolean isOpen() {
        return veil.isVisible();
    }

    void toggle() {
        if (isOpen()) {
            hide();
        } else {
            focusBefore =
                    Optional.ofNullable(veil.getScene())
                            .flatMap(it -> Optional.ofNullable(it.getFocusOwner()));
            veil.setVisible(true);
            close.requestFocus();
        }
    }

    private void hide() {
        veil.setVisible(false);
        focusBefore.ifPresent(Node::requestFocus);
        focusBefore = Optional.empty();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ReviewKey[] keys = ReviewKey.values();
        int rows = (keys.length + 2) / 2;
        for (int i = 0; i <= keys.length; i++) {
            boolean extra = i == keys.length;
            Label stroke = new Label(extra ? "Enter" : keys[i].stroke());
            stroke.getStyleClass().add("key-cap");
            GridPane.setHalignment(stroke, HPos.RIGHT);
            Label does = new Label(extra ? "In the list: go there" : keys[i].does());
            does.setMinWidth(Region.USE_PREF_SIZE);
            stroke.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(stroke, i / rows * 2, i % rows);
            grid.add(does, i / rows * 2 + 1, i % rows);
        }
        return grid;
    }
}
