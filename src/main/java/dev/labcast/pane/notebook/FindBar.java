package dev.labcast.pane.notebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The bar over the text for find and replace: Enter and Shift+Enter go to the next and the
/// previous match, Escape goes back to the text. JavaFX thread only.
final class FindBar {
    private final Search search;
    private final Runnable backToText;
    private final TextField query = new TextField();
    private final TextField replacement = new TextField();
    private final Label count = new Label();
    private final HBox replaceRow;
    private final VBox bar;

    FindBar(Search search, Runnable backToText) {
        this.search = search;
        this.backToText = backToText;
        query.setPromptText("Find");
        replacement.setPromptText("Replace with");
        count.getStyleClass().add("find-count");
        HBox findRow =
                row(
                        query,
                        count,
                        button("Previous", () -> step(search::previous)),
                        button("Next", () -> step(search::next)),
                        button("Close", this::close));
        replaceRow =
                row(
                        replacement,
                        button("Replace", () -> step(() -> search.replace(replacement.getText()))),
                        button("Replace all", this::replaceAll));
        bar = new VBox(findRow, replaceRow);
        bar.getStyleClass().add("find-bar");
        query.textProperty().addListener((_, _, text) -> step(() -> search.find(text)));
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(bar, false);
    }

    Node node() {
        return bar;
    }

    boolean isOpen() {
        return bar.isVisible();
    }

    /// Opens the bar on `text` (what is selected, or empty to keep what was looked for).
    void open(String text, boolean replacing) {
        show(bar, true);
        show(replaceRow, replacing);
        if (!text.isEmpty() && !text.contains("\n")) {
            query.setText(text);
        }
        step(() -> search.find(query.getText()));
        query.requestFocus();
        query.selectAll();
    }

    boolean close() {
        boolean wasOpen = isOpen();
        if (wasOpen) {
            show(bar, false);
            search.stop();
            backToText.run();
        }
        return wasOpen;
    }

    /// Counts again after the text has changed.
    void textChanged() {
        if (isOpen()) {
            step(search::refresh);
        }
    }

    private void step(Runnable work) {
        work.run();
        count.setText(search.count());
    }

    private void replaceAll() {
        int replaced = search.replaceAll(replacement.getText());
        count.setText(replaced + " replaced");
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == query) {
            step(event.isShiftDown() ? search::previous : search::next);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            step(() -> search.replace(replacement.getText()));
            event.consume();
        }
    }

    private static HBox row(TextField field, Node... more) {
        HBox row = new HBox(6, field);
        row.getChildren().addAll(more);
        row.getStyleClass().add("find-row");
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private static Button button(String name, Runnable act) {
        Button button = new Button(name);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
