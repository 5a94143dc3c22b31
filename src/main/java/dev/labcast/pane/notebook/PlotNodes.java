package dev.labcast.pane.notebook;

import dev.labcast.fx.FxThread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Draws the plots of the notebook. The widget wants a new node each time a plot scrolls into view,
/// so the pictures are remembered here: the last [#REMEMBERED] of them. JavaFX thread only.
final class PlotNodes {
    private static final int REMEMBERED = 64;
    private static final double LONGEST = 460;
    private static final double SHORTEST = 40;

    private final PlotThumbnails thumbnails;
    private final Map<PlotSegment, CompletableFuture<Image>> images =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<PlotSegment, CompletableFuture<Image>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    PlotNodes(PlotThumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    Node node(PlotSegment plot) {
        CompletableFuture<Image> image = images.computeIfAbsent(plot, thumbnails::thumbnail);
        Label name = new Label(plot.name());
        VBox box = new VBox(name);
        box.getStyleClass().add("plot");
        if (image.isDone()) {
            show(box, name, plot, image);
        } else {
            name.setText(plot.name() + " …");
            image.whenComplete((_, _) -> FxThread.run(() -> show(box, name, plot, image)));
        }
        return box;
    }

    private void show(VBox box, Label name, PlotSegment plot, CompletableFuture<Image> image) {
        if (image.state() != CompletableFuture.State.SUCCESS || image.resultNow().isError()) {
            name.setText(plot.name() + ": there is no picture " + plot.target());
            images.remove(plot, image);
            return;
        }
        name.setText(plot.name());
        box.getChildren().setAll(view(image.resultNow(), box), name);
    }

    /// As wide as the picture is, or as the line that `box` stands in leaves room.
    private static ImageView view(Image image, VBox box) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        double most = Math.min(LONGEST, image.getWidth());
        view.fitWidthProperty()
                .bind(
                        box.parentProperty()
                                .map(Region.class::cast)
                                .flatMap(line -> room(line, box))
                                .map(room -> Math.min(most, Math.max(room, SHORTEST)))
                                .orElse(most));
        return view;
    }

    private static ObservableValue<Double> room(Region line, Region box) {
        return Bindings.createObjectBinding(
                () -> line.getWidth() - sides(line.getInsets()) - sides(box.getInsets()),
                line.widthProperty(),
                line.insetsProperty(),
                box.insetsProperty());
    }

    private static double sides(Insets insets) {
        return insets.getLeft() + insets.getRight();
    }
}
