package dev.labcast.review.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// What was found wrong with the session's folder, one sentence at a time; gone when all are read
/// or it is put away. JavaFX thread.
final class WarningBar {
    private final List<String> sentences;
    private final HBox root = new HBox();
    private final Label which = new Label();
    private final Label sentence = new Label();
    private final Button next = new Button();
    private final Button away = new Button("Dismiss all");
    private int index;

    WarningBar(List<String> sentences) {
        this.sentences = List.copyOf(sentences);
        FontIcon icon = new FontIcon(MaterialDesignA.ALERT_OUTLINE);
        which.setMinWidth(Region.USE_PREF_SIZE);
        which.getStyleClass().add("warning-which");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(_ -> show(index + 1));
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setTooltip(new Tooltip("The same sentences stand in the output of 'labcast show'"));
        away.setOnAction(_ -> show(this.sentences.size()));
        root.getStyleClass().add("warning-bar");
        root.getChildren().addAll(icon, which, sentence, next, away);
        show(0);
    }

    Node node() {
        return root;
    }

    /// The sentence shown now, "" when there is none.
    String text() {
        return root.isVisible() ? sentence.getText() : "";
    }

    private void show(int at) {
        index = at;
        boolean any = at < sentences.size();
        root.setVisible(any);
        root.setManaged(any);
        if (any) {
            boolean last = at == sentences.size() - 1;
            which.setText(
                    sentences.size() > 1
                            ? "Warning %d of %d".formatted(at + 1, sentences.size())
                            : "Warning");
            sentence.setText(sentences.get(at));
            next.setText(last ? "Got it" : "Next");
            away.setVisible(!last);
            away.setManaged(!last);
        }
    }
}
