package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.obs.StagePlace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the stage's window is, told whenever that changes: OBS may have to capture that part of
/// the screen. JavaFX thread.
final class StagePlaces {
    private final Stage window;
    private final boolean visible;
    private final Consumer<Optional<StagePlace>> told;
    private Optional<StagePlace> last = Optional.empty();
    private boolean looking;

    /// `visible` is false where windows are on no screen.
    StagePlaces(Stage window, boolean visible, Consumer<Optional<StagePlace>> told) {
        this.window = window;
        this.visible = visible;
        this.told = told;
    }

    /// From now on; tells at once where there is a window.
    void follow() {
        if (!visible) {
            return;
        }
        Scene scene = window.getScene();
        List<ObservableValue<?>> moved =
                List.of(
                        window.xProperty(),
                        window.yProperty(),
                        scene.xProperty(),
                        scene.yProperty(),
                        scene.widthProperty(),
                        scene.heightProperty(),
                        window.showingProperty(),
                        window.iconifiedProperty());
        moved.forEach(it -> it.addListener((_, _, _) -> lookSoon()));
        lookSoon();
    }

    /// A window that is moved changes several values, one after the other.
    private void lookSoon() {
        if (!looking) {
            looking = true;
            FxThread.later(this::look);
        }
    }

    private void look() {
        looking = false;
        boolean there = window.isShowing() && !window.isIconified();
        Optional<StagePlace> now = there ? place() : Optional.empty();
        if (!now.equals(last)) {
            last = now;
            told.accept(now);
        }
    }

    private Optional<StagePlace> place() {
        Scene scene = window.getScene();
        double x = window.getX() + scene.getX();
        double y = window.getY() + scene.getY();
        if (Double.isNaN(x) || Double.isNaN(y) || scene.getWidth() < 1 || scene.getHeight() < 1) {
            return Optional.empty();
        }
        List<Screen> over =
                Screen.getScreensForRectangle(x, y, scene.getWidth(), scene.getHeight());
        Screen screen = over.isEmpty() ? Screen.getPrimary() : over.getFirst();
        Rectangle2D bounds = screen.getBounds();
        double scale = screen.getOutputScaleX();
        StagePlace.Region region =
                new StagePlace.Region(
                        Screen.getScreens().size(),
                        px((x - bounds.getMinX()) * scale),
                        px((y - bounds.getMinY()) * scale),
                        px(scene.getWidth() * scale),
                        px(scene.getHeight() * scale),
                        px(bounds.getWidth() * scale),
                        px(bounds.getHeight() * scale));
        return Optional.of(new StagePlace(window.getTitle(), true, region));
    }

    private static int px(double length) {
        return (int) Math.round(length);
    }
}
