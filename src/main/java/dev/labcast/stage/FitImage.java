package dev.labcast.stage;

import dev.labcast.fx.Pyramid;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture as large as its room allows, in its own proportions, in the middle. JavaFX thread.
final class FitImage extends Region {
    private final ImageView view = new ImageView();
    private Optional<Pyramid> picture = Optional.empty();

    FitImage() {
        view.setSmooth(true);
        getChildren().add(view);
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    void show(Optional<Pyramid> next) {
        picture = next;
        view.setImage(next.map(Pyramid::image).orElse(null));
        requestLayout();
    }

    boolean isEmpty() {
        return picture.isEmpty();
    }

    @Override
    protected void layoutChildren() {
        picture.ifPresent(this::place);
    }

    private void place(Pyramid pyramid) {
        Image image = pyramid.image();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        view.setImage(pyramid.at(image.getWidth() * scale, this));
        view.setFitWidth(Math.max(1, image.getWidth() * scale));
        view.setFitHeight(Math.max(1, image.getHeight() * scale));
        view.relocate(
                snappedLeftInset() + snapPositionX((width - view.getFitWidth()) / 2),
                snappedTopInset() + snapPositionY((height - view.getFitHeight()) / 2));
    }
}
