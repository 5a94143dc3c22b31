package dev.labcast.app.desk;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Room for a pane's content, as small as need be: content that needs more keeps its upper left and
/// is cut at the right and at the bottom, and never lies over what is around it. JavaFX thread.
final class Cut extends Region {
    private final Node content;

    Cut(Node content) {
        this.content = content;
        getChildren().add(content);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
        setMinSize(0, 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(getWidth(), content.minWidth(-1));
        double height = Math.max(getHeight(), content.minHeight(width));
        content.resizeRelocate(0, 0, width, height);
    }
}
