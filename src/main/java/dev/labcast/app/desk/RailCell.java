package dev.labcast.app.desk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card of the rail: as wide as the list is, and as high as its text needs. JavaFX thread.
abstract class RailCell<T> extends ListCell<T> {
    private static final double MARGIN_PX = 16;

    private final VBox face = new VBox();

    RailCell(String... styleClasses) {
        face.getStyleClass().add("viewer-card");
        face.getStyleClass().addAll(styleClasses);
        face.prefWidthProperty().bind(widthProperty().subtract(MARGIN_PX));
        face.setMaxWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    /// A cell's own measure goes by one row of text and by what the card can be pressed to, so that
    /// cards would lie over each other.
    @Override
    protected double computePrefHeight(double width) {
        double wide = (width > 0 ? width : getWidth()) - MARGIN_PX;
        return isEmpty() || wide <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + Math.max(face.getMinHeight(), face.prefHeight(wide))
                        + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
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
