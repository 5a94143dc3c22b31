package dev.labcast.stage;

import dev.labcast.fx.Pyramid;
import dev.labcast.session.Plot;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// A plot within the notebook's text. Its height follows from the plot's proportions, so that the
/// text does not move when the picture arrives. JavaFX thread.
final class PlotLine extends Region {
    /// Share of the text's width that a plot takes at most.
    private static final double WIDTH = 0.55;

    /// And of the room's height, in parts of that width: a tall plot must not fill the stage.
    private static final double HEIGHT = 0.6;

    private final Plot plot;
    private final FitImage image = new FitImage();
    private final Consumer<Optional<Pyramid>> arrival = image::show;

    PlotLine(Plot plot, PlotPictures pictures) {
        this.plot = plot;
        getChildren().add(image);
        pictures.request(plot, arrival);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width * WIDTH;
        double high = wide * plot.height() / Math.max(1, plot.width());
        return snappedTopInset() + Math.min(high, wide * HEIGHT) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double width = Math.min(getWidth(), height * plot.width() / Math.max(1, plot.height()));
        layoutInArea(
                image,
                snappedLeftInset(),
                snappedTopInset(),
                width,
                height,
                0,
                HPos.LEFT,
                VPos.TOP);
    }
}
