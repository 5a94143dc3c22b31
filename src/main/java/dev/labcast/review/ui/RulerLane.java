package dev.labcast.review.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The times along the timeline, as many as have room. JavaFX thread.
final class RulerLane extends Pane {
    private static final double LABEL_ROOM = 86;
    private static final double LABEL_WIDTH = 50;

    private final long length;

    RulerLane(long length) {
        this.length = length;
        getStyleClass().add("ruler-lane");
        setMinWidth(0);
        widthProperty().subscribe(this::rebuild);
    }

    private void rebuild() {
        TrackScale scale = new TrackScale(length, getWidth());
        List<Node> nodes = new ArrayList<>();
        long step = scale.step(LABEL_ROOM);
        for (long at = 0; at <= length && scale.x(at) + LABEL_WIDTH <= getWidth(); at += step) {
            Region tick = new Region();
            tick.getStyleClass().add("ruler-tick");
            tick.setManaged(false);
            tick.resizeRelocate(scale.x(at), 3, 1, 13);
            Label label = new Label(Times.clock(at));
            label.setManaged(false);
            label.resizeRelocate(scale.x(at) + 4, 0, LABEL_WIDTH, 16);
            nodes.add(tick);
            nodes.add(label);
        }
        getChildren().setAll(nodes);
    }

    List<String> labels() {
        return getChildren().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
