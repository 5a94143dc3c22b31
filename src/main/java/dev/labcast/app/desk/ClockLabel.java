package dev.labcast.app.desk;

import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// A label whose digits change every second and whose width does not: it has room for the widest
/// digits of its font, so that what stands behind it stays where it is. JavaFX thread.
final class ClockLabel extends Label {

    @Override
    protected double computePrefWidth(double height) {
        double widest = width(getText());
        for (char digit = '0'; digit <= '9'; digit++) {
            widest = Math.max(widest, width(getText().replaceAll("\\d", String.valueOf(digit))));
        }
        return Math.max(
                super.computePrefWidth(height),
                snappedLeftInset() + snapSizeX(widest) + snappedRightInset());
    }

    private double width(String text) {
        Text measured = new Text(text);
        measured.setFont(getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
