package dev.labcast.app.desk;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A part of the rail beside the work: a title, a count, and a list of cards below them that does
/// not take the focus by itself. JavaFX thread.
final class RailList<T> {
    private final ListView<T> cards = new ListView<>();
    private final Label count = new Label("0");
    private final Label placeholder = new Label();
    private final VBox root;

    /// `nobody` stands where there is no card.
    RailList(String title, String nobody, Supplier<RailCell<T>> cells) {
        Label name = new Label(title);
        name.getStyleClass().add("pane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.getStyleClass().add("rail-count");
        HBox header = new HBox(name, gap, count);
        header.getStyleClass().add("pane-header");
        placeholder.setText(nobody);
        placeholder.setWrapText(true);
        cards.setPlaceholder(placeholder);
        cards.setFocusTraversable(false);
        cards.setCellFactory(_ -> cells.get());
        VBox.setVgrow(cards, Priority.ALWAYS);
        root = new VBox(header, cards);
    }

    VBox root() {
        return root;
    }

    ListView<T> cards() {
        return cards;
    }

    /// Puts `nodes` between the title and the cards.
    void putAbove(Node... nodes) {
        root.getChildren().addAll(1, List.of(nodes));
    }

    /// What stands where there is no card.
    void nobody(String sentence) {
        placeholder.setText(sentence);
    }

    void count(String text) {
        count.setText(text);
    }
}
