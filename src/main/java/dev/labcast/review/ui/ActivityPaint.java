package dev.labcast.review.ui;

import dev.labcast.session.Activity;
import java.util.Optional;
import javafx.scene.Node;

/// Gives a node its activity's colour as `-review-activity`, and a tint of it that text stays
/// readable on in both themes as `-review-tint`; the stylesheet says where they go. An activity
/// that the vocabulary does not hold keeps the stylesheet's neutral ones. JavaFX thread.
final class ActivityPaint {
    private static final String TINT_ALPHA = "59";

    private ActivityPaint() {}

    static void paint(Node node, Optional<Activity> activity) {
        node.setStyle(
                activity.map(Activity::colour)
                        .map(it ->
                                "-review-activity: %s; -review-tint: %s%s;"
                                        .formatted(it, it, TINT_ALPHA))
                        .orElse(""));
    }
}
