package dev.labcast.app;

import dev.labcast.fx.FxThread;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The researcher's own window around the desk. Its title says that it is private, so that nobody
/// captures it by mistake. JavaFX thread.
final class DeskWindow {
    private static final Duration TICK = Duration.millis(250);
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    private DeskWindow() {}

    /// Gives `window` its title and its place on one of the `screens`.
    static void frame(Stage window, String title, DeskMemory memory, List<Rectangle2D> screens) {
        window.setTitle("Labcast desk (private) - " + title);
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        place(window, memory, screens);
        window.setMaximized(memory.maximised());
    }

    /// Puts `desk` into a window that shows already; `closed` runs when the person closes it.
    static void dress(Stage window, Desk desk, DeskMemory memory, Runnable closed) {
        Scene scene =
                new Scene(desk.node(), window.getScene().getWidth(), window.getScene().getHeight());
        scene.getStylesheets().add(Desk.class.getResource("desk/desk.css").toExternalForm());
        desk.install(scene);
        window.setScene(scene);
        // Set again once all has its size: what is set before moves a little at each start.
        desk.view().setDividers(memory.leftShare(), memory.upperShare());
        FxThread.later(() -> desk.view().setDividers(memory.leftShare(), memory.upperShare()));
        Timeline clock = new Timeline(new KeyFrame(TICK, _ -> desk.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        window.setOnHidden(_ -> clock.stop());
        window.setOnCloseRequest(event -> {
            if (desk.mayClose()) {
                closed.run();
            } else {
                event.consume();
            }
        });
    }

    private static void place(Stage window, DeskMemory memory, List<Rectangle2D> screens) {
        WindowPlace place =
                new WindowPlace(memory.x(), memory.y(), memory.width(), memory.height())
                        .fittedTo(screens);
        window.setWidth(place.width());
        window.setHeight(place.height());
        if (place.known()) {
            window.setX(place.x());
            window.setY(place.y());
        }
    }
}
