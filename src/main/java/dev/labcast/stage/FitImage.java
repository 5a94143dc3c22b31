package dev.labcast.stage;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture as large as its room allows, in its own proportions, in the middle. JavaFX thread.
final class FitImage extends Region {
    private final ImageView view = new ImageView();

    FitImage() {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    void show(Optional<Image> image) {
        view.setImage(image.orElse(null));
        requestLayout();
    }

    boolean isEmpty() {
        return view.getImage() == null;
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        view.setFitWidth(Math.max(1, image.getWidth() * scale));
        view.setFitHeight(Math.max(1, image.getHeight() * scale));
        view.relocate(
                snappedLeftInset() + snapPositionX((width - view.getFitWidth()) / 2),
                snappedTopInset() + snapPositionY((height - view.getFitHeight()) / 2));
    }
}
