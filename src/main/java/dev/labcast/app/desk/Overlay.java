package dev.labcast.app.desk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The place above the desk where one small panel (the palette, a question) can be opened at a
/// time. Escape or a click beside it closes it; the focus returns to where it was. JavaFX thread.
public final class Overlay {
    private final StackPane root;
    private final StackPane veil = new StackPane();
    private Optional<Node> focusBefore = Optional.empty();

    /// `below` lie beneath it, the first of them lowest.
    public Overlay(Node... below) {
        root = new StackPane(below);
        root.getChildren().add(veil);
        veil.getStyleClass().add("overlay-veil");
        veil.setVisible(false);
        StackPane.setAlignment(veil, Pos.TOP_CENTER);
        veil.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close();
                    }
                });
        veil.setOnMousePressed(event -> {
            if (event.getTarget() == veil) {
                close();
            }
        });
    }

    public StackPane node() {
        return root;
    }

    void open(Region panel, Node focus) {
        if (!veil.isVisible()) {
            focusBefore =
                    Optional.ofNullable(root.getScene())
                            .flatMap(s -> Optional.ofNullable(s.getFocusOwner()));
        }
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(panel, Pos.TOP_CENTER);
        veil.getChildren().setAll(panel);
        veil.setVisible(true);
        focus.requestFocus();
    }

    public void close() {
        veil.setVisible(false);
        veil.getChildren().clear();
        focusBefore.ifPresent(Node::requestFocus);
        focusBefore = Optional.empty();
    }

    public boolean isOpen() {
        return veil.isVisible();
    }
}
