package dev.labcast.app.desk;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// The field above a list of the rail in which the person types what they look for. It is there
/// only while it is used: put away when it is left empty. JavaFX thread.
final class SearchLine {
    private final TextField field = new TextField();
    private final Runnable left;

    /// `changed` after each letter; `left` when the person goes on to what was found.
    SearchLine(Runnable changed, Runnable left) {
        this.left = left;
        field.setPromptText("Text, name or number");
        field.getStyleClass().add("rail-search");
        field.setFocusTraversable(false);
        field.textProperty().addListener(_ -> changed.run());
        field.focusedProperty()
                .addListener(_ -> {
                    if (!field.isFocused() && field.getText().isEmpty()) {
                        offer(false);
                    }
                    changed.run();
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        offer(false);
    }

    Node node() {
        return field;
    }

    RailSearch search() {
        return RailSearch.of(field.getText());
    }

    boolean isFocused() {
        return field.isFocused();
    }

    /// Goes there; what was typed before is replaced by what is typed next.
    void open() {
        offer(true);
        field.requestFocus();
        field.selectAll();
    }

    void close() {
        field.clear();
        offer(false);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, ENTER, DOWN -> {
                event.consume();
                left.run();
            }
            default -> {}
        }
    }

    private void offer(boolean shown) {
        field.setVisible(shown);
        field.setManaged(shown);
    }
}
