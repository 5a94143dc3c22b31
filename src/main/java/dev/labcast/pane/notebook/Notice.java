package dev.labcast.pane.notebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A sentence for the person under the text, until it is read away. It never takes the focus.
/// JavaFX thread only.
final class Notice {
    private final Label sentence = new Label();
    private final HBox bar = new HBox(8);

    Notice() {
        Button close = new Button("OK");
        close.setFocusTraversable(false);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.getStyleClass().addAll("small", "flat");
        close.setOnAction(_ -> hide());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        bar.getChildren().addAll(sentence, close);
        bar.getStyleClass().add("notice");
        hide();
    }

    Node node() {
        return bar;
    }

    String text() {
        return bar.isVisible() ? sentence.getText() : "";
    }

    void say(String text) {
        sentence.setText(text);
        bar.setVisible(true);
        bar.setManaged(true);
    }

    void hide() {
        bar.setVisible(false);
        bar.setManaged(false);
    }
}
