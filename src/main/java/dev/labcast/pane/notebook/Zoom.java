package dev.labcast.pane.notebook;

import javafx.scene.Node;

/// The size of the notebook's letters, 8 to 40 px; everything else in it is measured in them.
/// JavaFX thread only.
final class Zoom {
    private static final int USUAL_PX = 14;
    private static final int SMALLEST_PX = 8;
    private static final int LARGEST_PX = 40;

    private final Node text;
    private int px = USUAL_PX;

    Zoom(Node text) {
        this.text = text;
        set(USUAL_PX);
    }

    void in() {
        set(px + (px < 20 ? 1 : 2));
    }

    void out() {
        set(px - (px <= 20 ? 1 : 2));
    }

    void reset() {
        set(USUAL_PX);
    }

    private void set(int wanted) {
        px = Math.clamp(wanted, SMALLEST_PX, LARGEST_PX);
        text.setStyle("-fx-font-size: " + px + "px");
    }
}
