package dev.labcast.pane.plot;

import dev.labcast.fx.Pyramid;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The large part of the plot pane: one picture, or two held against each other. JavaFX thread.
final class PlotArea extends HBox {
    private final Pictures pictures = new Pictures();
    private final Zoom zoom = new Zoom();
    private final ZoomImage left = new ZoomImage(zoom);
    private final ZoomImage right = new ZoomImage(zoom);
    private final Label leftName = new Label();
    private final Label rightName = new Label();
    private final VBox leftSide = side(left, leftName);
    private final VBox rightSide = side(right, rightName);
    private boolean earlier;

    PlotArea() {
        getStyleClass().add("plot-area");
        setMinSize(0, 0);
        setVgrow(this);
    }

    Zoom zoom() {
        return zoom;
    }

    /// Whether blinking shows the earlier plot just now.
    boolean showsEarlier() {
        return earlier;
    }

    void blink() {
        earlier = !earlier;
    }

    void show(PlotVersion shown, Optional<PlotVersion> before, Comparison comparison) {
        Comparison possible = before.isPresent() ? comparison : Comparison.NONE;
        switch (possible) {
            case NONE -> one(List.of(shown), "");
            case SIDE_BY_SIDE -> two(before.orElseThrow(), shown);
            case BLINK -> {
                PlotVersion seen = earlier ? before.orElseThrow() : shown;
                one(List.of(seen), (earlier ? "before: " : "after: ") + seen.name());
            }
            case DIFFERENCE -> difference(before.orElseThrow(), shown);
        }
    }

    private void one(List<PlotVersion> versions, String name) {
        place(name, leftSide);
        pictures.want(versions, images -> images, images -> left.show(first(images)));
        leftName.setText(name);
    }

    private void difference(PlotVersion before, PlotVersion shown) {
        boolean stretched = before.width() != shown.width() || before.height() != shown.height();
        String name =
                "what differs from "
                        + before.name()
                        + (stretched ? " (sizes differ, stretched)" : "");
        place(name, leftSide);
        leftName.setText(name);
        pictures.want(
                List.of(before, shown),
                images ->
                        List.of(
                                Pyramid.of(
                                        Difference.between(
                                                images.getFirst().image(),
                                                images.getLast().image()))),
                images -> left.show(first(images)));
    }

    private void two(PlotVersion before, PlotVersion shown) {
        place("before", leftSide, rightSide);
        leftName.setText("before: " + before.name());
        rightName.setText("after: " + shown.name());
        pictures.want(
                List.of(before, shown),
                images -> images,
                images -> {
                    left.show(first(images));
                    right.show(Optional.of(images.getLast()));
                });
    }

    private void place(String name, Node... sides) {
        leftName.setManaged(!name.isEmpty());
        leftName.setVisible(!name.isEmpty());
        if (!getChildren().equals(List.of(sides))) {
            getChildren().setAll(sides);
        }
    }

    private static Optional<Pyramid> first(List<Pyramid> images) {
        return images.stream().findFirst();
    }

    private static VBox side(ZoomImage image, Label name) {
        name.getStyleClass().add("plot-side");
        VBox box = new VBox(image, name);
        VBox.setVgrow(image, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinSize(0, 0);
        box.setPrefSize(0, 0);
        return box;
    }

    private static void setVgrow(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
    }
}
