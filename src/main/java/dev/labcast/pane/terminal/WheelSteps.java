package dev.labcast.pane.terminal;

/// Turns the wheel's and the touchpad's pixels into whole lines, keeping what is left over. JavaFX
/// thread.
final class WheelSteps {
    static final int LINES_PER_NOTCH = 3;

    /// JavaFX scrolls 40 px for a notch of a wheel (ScrollEvent, `multiplierY`).
    private static final double NOTCH_PX = 40;

    private double rest;

    /// Lines to move for `deltaY` px; positive is up, as in JavaFX.
    int lines(double deltaY) {
        if (Math.signum(deltaY) != Math.signum(rest)) {
            rest = 0;
        }
        rest += deltaY / NOTCH_PX * LINES_PER_NOTCH;
        int lines = (int) rest;
        rest -= lines;
        return lines;
    }
}
