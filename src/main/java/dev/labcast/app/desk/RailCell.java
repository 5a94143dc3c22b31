package dev.labcast.app.desk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card of the rail: as wide as the list is, and as high as its text needs. JavaFX thread.
abstract class RailCell<T> extends ListCell<T> {
    private static final double MARGIN_PX = 16;

    /// What the card's border and padding take of its width.
    private static final double INSETS_PX = 20;

    private final VBox face = new VBox();

    RailCell(String... styleClasses) {
        face.getStyleClass().add("viewer-card");
        face.getStyleClass().addAll(styleClasses);
        face.prefWidthProperty().bind(widthProperty().subtract(MARGIN_PX));
        face.setMaxWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    /// Puts `item` on the card.
    abstract void draw(T item);

    VBox face() {
        return face;
    }

    static Label name() {
        Label name = new Label();
        name.getStyleClass().add("viewer-name");
        return name;
    }

    /// A text of strangers: plain, and all of it.
    static Label text() {
        Label text = new Label();
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    /// A pane that is asked for its height before its width is known goes by this.
    void wrapWithFace(FlowPane pane) {
        pane.prefWrapLengthProperty().bind(face.prefWidthProperty().subtract(INSETS_PX));
    }

    void setFace(Node... parts) {
        face.getChildren().setAll(parts);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty) {
            setGraphic(null);
        } else {
            draw(item);
            setGraphic(face);
            applyCss(); // the list measures a new cell at once
        }
    }
}
