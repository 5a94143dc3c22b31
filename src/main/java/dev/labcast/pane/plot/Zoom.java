package dev.labcast.pane.plot;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How far pictures are zoomed, from 1 (the picture fits) to 16, and which point of them lies in
/// the middle (0 to 1 each way). Shared by pictures shown side by side, so that they move together.
/// JavaFX thread.
final class Zoom {
    private static final double MOST = 16;

    final DoubleProperty factor = new SimpleDoubleProperty(1);
    final DoubleProperty x = new SimpleDoubleProperty(0.5);
    final DoubleProperty y = new SimpleDoubleProperty(0.5);

    void by(double times) {
        factor.set(Math.clamp(factor.get() * times, 1, MOST));
        move(0, 0);
    }

    void fit() {
        factor.set(1);
        x.set(0.5);
        y.set(0.5);
    }

    /// Moves the middle, in parts of the picture's size; the picture's edge stops it.
    void move(double dx, double dy) {
        double margin = 0.5 / factor.get();
        x.set(Math.clamp(x.get() + dx, margin, 1 - margin));
        y.set(Math.clamp(y.get() + dy, margin, 1 - margin));
    }
}
