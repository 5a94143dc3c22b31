package dev.labcast.app.desk;

import javafx.scene.layout.Region;

/// Gives its content the largest room of 16 to 9, in the middle of its own. JavaFX thread.
final class Screen16By9 extends Region {
    private static final double WIDE = 16.0 / 9;

    private final Region content;

    Screen16By9(Region content) {
        this.content = content;
        getStyleClass().add("screen-16-by-9");
        getChildren().add(content);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double fit = Math.max(0, Math.min(width, height * WIDE));
        content.resizeRelocate(
                snapPositionX(snappedLeftInset() + (width - fit) / 2),
                snapPositionY(snappedTopInset() + (height - fit / WIDE) / 2),
                snapSizeX(fit),
                snapSizeY(fit / WIDE));
    }
}
