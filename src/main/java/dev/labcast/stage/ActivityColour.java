package dev.labcast.stage;

import dev.labcast.session.Activity;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Fills a region with an activity's colour; an activity that the vocabulary does not hold gets the
/// stylesheet's neutral one. JavaFX thread.
final class ActivityColour {
    private ActivityColour() {}

    static void paint(Region region, Optional<Activity> activity) {
        region.setStyle(
                activity.map(it -> "-fx-background-color: " + it.colour() + ";").orElse(""));
    }
}
