package dev.labcast.pane.plot;

import dev.labcast.fx.Pyramid;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// One picture under a [Zoom]: wheel to zoom, drag to move. JavaFX thread.
final class ZoomImage extends Region {
    private final Zoom zoom;
    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private Optional<Pyramid> picture = Optional.empty();
    private Point2D dragged = Point2D.ZERO;

    ZoomImage(Zoom zoom) {
        this.zoom = zoom;
        getStyleClass().add("plot-picture");
        view.setSmooth(true);
        getChildren().add(view);
        setClip(clip);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        zoom.factor.subscribe(this::requestLayout);
        zoom.x.subscribe(this::requestLayout);
        zoom.y.subscribe(this::requestLayout);
        setOnScroll(e -> zoom.by(Math.pow(1.0025, e.getDeltaY())));
        setOnMousePressed(e -> dragged = new Point2D(e.getX(), e.getY()));
        setOnMouseDragged(e -> drag(new Point2D(e.getX(), e.getY())));
    }

    void show(Optional<Pyramid> next) {
        picture = next;
        view.setImage(next.map(Pyramid::image).orElse(null));
        requestLayout();
    }

    private void drag(Point2D to) {
        if (view.getFitWidth() > 0 && view.getFitHeight() > 0) {
            zoom.move(
                    (dragged.getX() - to.getX()) / view.getFitWidth(),
                    (dragged.getY() - to.getY()) / view.getFitHeight());
        }
        dragged = to;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            picture.ifPresent(this::place);
        }
    }

    private void place(Pyramid pyramid) {
        Image image = pyramid.image();
        double fit = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double scale = fit * zoom.factor.get();
        double width = Math.max(1, image.getWidth() * scale);
        double height = Math.max(1, image.getHeight() * scale);
        view.setImage(pyramid.at(width, this));
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(
                snapPositionX(
                        width <= getWidth()
                                ? (getWidth() - width) / 2
                                : getWidth() / 2 - zoom.x.get() * width),
                snapPositionY(
                        height <= getHeight()
                                ? (getHeight() - height) / 2
                                : getHeight() / 2 - zoom.y.get() * height));
    }
}
