package dev.labcast.app.desk;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Asks for one line of text above the desk: Enter takes it, Escape leaves all as it was. JavaFX
/// thread.
public final class Ask {
    private final Overlay overlay;

    public Ask(Overlay overlay) {
        this.overlay = overlay;
    }

    /// `check` answers what is wrong with the text in one sentence, "" when it will do; `take` gets
    /// a text that will do.
    public void open(
            String question, String before, Function<String, String> check, Consumer<String> take) {
        Label title = new Label(question);
        title.getStyleClass().add("pane-title");
        TextField field = new TextField(before);
        Label wrong = new Label();
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.getStyleClass().add("ask-wrong");
        Label keys = new Label("Enter confirms, Esc leaves all as it is.");
        keys.getStyleClass().addAll("pane-detail", "ask-keys");
        VBox panel = new VBox(title, field, wrong, keys);
        panel.getStyleClass().add("palette");
        field.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) {
                return;
            }
            event.consume();
            String sentence = check.apply(field.getText().strip());
            wrong.setText(sentence);
            if (sentence.isEmpty()) {
                overlay.close();
                take.accept(field.getText().strip());
            }
        });
        overlay.open(panel, field);
        field.selectAll();
    }
}
