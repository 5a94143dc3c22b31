package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.session.SessionClock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Plots in notebooks of several widths, in px.
class PlotWidthTest {
    private final CompletableFuture<Image> image = new CompletableFuture<>();
    private NotebookPane pane;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            pane =
                    new NotebookPane(
                            draft -> {},
                            plot -> image,
                            new NotebookLooksTest.NoChooser(),
                            SessionClock.startingNow(),
                            ZoneOffset.UTC);
            stage = new Stage();
            stage.setScene(new Scene(pane.node(), 300, 400));
            stage.show();
            pane.append("See\n![loss](plots/1.png)\nand #private\nmore");
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            pane.close();
            stage.close();
        });
    }

    @Test
    void a_plot_is_as_wide_as_it_is_or_as_there_is_room_whatever_size_the_window_takes() {
        image.complete(new WritableImage(420, 210));

        for (double width : new double[] {300, 700, 240, 360, 1000, 300}) {
            Fx.run(() -> stage.setWidth(width));
            Fx.await("it fits in " + width + ": " + Fx.ask(this::plot), () -> fits(width));
        }
        Fx.picture(pane.node(), "notebook-plot-narrow");
    }

    @Test
    void a_plot_that_comes_late_fits_too_and_zooming_leaves_it_room() {
        Fx.await("drawn", () -> pane.node().lookup(".plot") != null);
        image.complete(new WritableImage(420, 210));
        Fx.await("it fits: " + Fx.ask(this::plot), () -> fits(300));

        Fx.run(() -> pane.node().lookup(".notebook-area").setStyle("-fx-font-size: 28px"));

        Fx.await("it fits beside a wide margin: " + Fx.ask(this::plot), () -> fits(300));
        assertEquals("See\n![loss](plots/1.png)\nand #private\nmore", Fx.ask(pane::text));
    }

    private boolean fits(double width) {
        if (!(pane.node().lookup(".plot .image-view") instanceof ImageView view)) {
            return false;
        }
        Bounds plot = place(pane.node().lookup(".plot"));
        double text = pane.node().lookup(".plot").getParent().getLayoutBounds().getWidth();
        boolean whole = view.getFitWidth() == 420 && plot.getMaxX() < width;
        boolean filled = view.getFitWidth() < 420 && text - plot.getWidth() < 34;
        boolean inside = plot.getMaxX() <= width && plot.getMaxX() >= place(view).getMaxX();
        return (whole || filled)
                && inside
                && place(pane.node().lookup(".plot .label")).getMinY() >= place(view).getMaxY() - 1;
    }

    private String plot() {
        Node plot = pane.node().lookup(".plot");
        return plot == null ? "none" : plot + " " + place(plot);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
