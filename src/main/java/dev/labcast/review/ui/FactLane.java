package dev.labcast.review.ui;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Below the segments: a square for each plot, a cross for each masking. However many there are,
/// one is drawn per place, so that a thousand plots a minute cost no more than the width. JavaFX
/// thread.
final class FactLane extends Pane {

    /// Half a sign's size, px; also told apart by shape, since colour may not be seen.
    static final double HALF = 3;

    private final Landmarks landmarks;
    private final long length;
    private final Path plots = new Path();
    private final Path masks = new Path();

    FactLane(Landmarks landmarks, long length) {
        this.landmarks = landmarks;
        this.length = length;
        getStyleClass().add("fact-lane");
        setMinWidth(0);
        plots.getStyleClass().add("plot-sign");
        masks.getStyleClass().add("mask-sign");
        plots.setManaged(false);
        masks.setManaged(false);
        getChildren().addAll(plots, masks);
        widthProperty().subscribe(this::redraw);
    }

    private void redraw() {
        plots.getElements().clear();
        masks.getElements().clear();
        places(
                landmarks.plots().stream().mapToLong(Landmarks.PlotAt::at),
                x -> square(plots, x, 5));
        places(
                landmarks.masks().stream().mapToLong(Landmarks.MaskAt::at),
                x -> cross(masks, x, 14));
    }

    private void places(LongStream times, LongConsumer draw) {
        TrackScale scale = new TrackScale(length, getWidth());
        times.map(at -> (long) scale.x(at)).distinct().forEach(draw);
    }

    static void square(Path path, double x, double y) {
        path.getElements()
                .addAll(
                        new MoveTo(x - HALF, y - HALF),
                        new LineTo(x + HALF, y - HALF),
                        new LineTo(x + HALF, y + HALF),
                        new LineTo(x - HALF, y + HALF),
                        new ClosePath());
    }

    static void cross(Path path, double x, double y) {
        path.getElements()
                .addAll(
                        new MoveTo(x - HALF, y - HALF),
                        new LineTo(x + HALF, y + HALF),
                        new MoveTo(x - HALF, y + HALF),
                        new LineTo(x + HALF, y - HALF));
    }

    /// How many signs are drawn: plots and masks.
    int signs() {
        return plots.getElements().size() / 5 + masks.getElements().size() / 4;
    }
}
