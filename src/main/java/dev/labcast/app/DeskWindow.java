package dev.labcast.app;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The researcher's own window around the desk. Its title says that it is private, so that nobody
/// captures it by mistake. JavaFX thread.
final class DeskWindow {
    private static final Duration TICK = Duration.millis(250);
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    private DeskWindow() {}

    static void dress(Stage window, Desk desk, String title, DeskMemory memory, Runnable closed) {
        Scene scene = new Scene(desk.node(), memory.width(), memory.height());
        scene.getStylesheets().add(Desk.class.getResource("desk/desk.css").toExternalForm());
        desk.install(scene);
        window.setScene(scene);
        window.setTitle("Labcast desk (private) - " + title);
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        if (onSomeScreen(memory)) {
            window.setX(memory.x());
            window.setY(memory.y());
        }
        window.setMaximized(memory.maximised());
        desk.view().setDividers(memory.leftShare(), memory.upperShare());
        Timeline clock = new Timeline(new KeyFrame(TICK, _ -> desk.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        window.setOnHidden(_ -> clock.stop());
        window.setOnCloseRequest(_ -> closed.run());
    }

    private static boolean onSomeScreen(DeskMemory memory) {
        Rectangle2D place =
                new Rectangle2D(
                        Math.max(0, memory.x()),
                        Math.max(0, memory.y()),
                        Math.max(1, memory.width()),
                        Math.max(1, memory.height()));
        return memory.x() >= 0
                && memory.y() >= 0
                && !Screen.getScreensForRectangle(place).isEmpty();
    }
}
