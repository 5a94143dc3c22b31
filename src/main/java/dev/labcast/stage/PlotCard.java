package dev.labcast.stage;

import dev.labcast.fx.Pyramid;
import dev.labcast.session.Plot;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One plot with what is known of it below: its name, whether it is pinned, and what made it. The
/// picture comes a moment later than the caption; until then the one before stays. JavaFX thread.
final class PlotCard extends VBox {
    private final PlotPictures pictures;
    private final FitImage image = new FitImage();
    private final Label missing = new Label("This picture cannot be shown");
    private final Label name = new Label();
    private final Label pin = new Label("pinned");
    private final Label origin = new Label();
    private final Consumer<Optional<Pyramid>> arrival = this::arrived;
    private Optional<Plot> plot = Optional.empty();

    PlotCard(PlotPictures pictures) {
        this.pictures = pictures;
        getStyleClass().add("plot-card");
        missing.getStyleClass().add("hint");
        missing.setVisible(false);
        StackPane middle = new StackPane(image, missing);
        middle.getStyleClass().add("plot-image");
        middle.setMinSize(0, 0);
        name.getStyleClass().add("plot-name");
        name.setMinWidth(0);
        pin.getStyleClass().add("plot-pin");
        pin.setMinWidth(USE_PREF_SIZE);
        origin.getStyleClass().add("plot-origin");
        // The origin gets what the name leaves over.
        origin.setMinWidth(0);
        origin.setPrefWidth(0);
        origin.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(origin, Priority.ALWAYS);
        HBox caption = new HBox(name, pin, origin);
        caption.getStyleClass().add("plot-caption");
        caption.setMinHeight(USE_PREF_SIZE);
        setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(middle, caption);
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    void show(Plot shown, boolean pinned) {
        pin.setVisible(pinned);
        pin.setManaged(pinned);
        if (plot.filter(shown::equals).isPresent() && !image.isEmpty()) {
            return;
        }
        plot = Optional.of(shown);
        name.setText(shown.name());
        origin.setText(shown.origin());
        pictures.request(shown, arrival);
    }

    void clear() {
        plot = Optional.empty();
        image.show(Optional.empty());
        missing.setVisible(false);
        name.setText("");
        origin.setText("");
    }

    String text() {
        return Stream.of(name, pin, origin)
                .filter(label -> label.isVisible() && !label.getText().isEmpty())
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    /// The picture asked for last. Empty content by now means that the card was cleared meanwhile.
    private void arrived(Optional<Pyramid> picture) {
        if (plot.isPresent()) {
            image.show(picture);
            missing.setVisible(picture.isEmpty());
        }
    }
}
