package dev.labcast.app;

import java.util.List;
import javafx.geometry.Rectangle2D;

/// Where a window stands, title bar and border included (px on the desktop); a negative `x` or `y`
/// says that it has never stood anywhere. Immutable; any thread.
record WindowPlace(double x, double y, double width, double height) {
    private static final double LEAST_SEEN_PX = 200;
    private static final double TITLE_BAR_PX = 40;
    private static final double BORDER_PX = 4;

    /// Whether the place is said.
    boolean known() {
        return x >= 0 && y >= 0;
    }

    /// This place on the `screens` there are now: kept if its title bar can be reached on one of
    /// them, in the middle of the first otherwise (that screen is gone, or there was none); no
    /// larger than the screen. The middle is not left to JavaFX, which takes the window for one
    /// without a frame, so that its title bar may come to lie above the screen.
    WindowPlace fittedTo(List<Rectangle2D> screens) {
        if (screens.isEmpty()) {
            return this;
        }
        for (Rectangle2D screen : screens) {
            if (known() && reachableOn(screen)) {
                return sizedFor(screen, x, y);
            }
        }
        // How large the frame is that the window manager will draw is not known before.
        Rectangle2D screen = screens.getFirst();
        double wide = Math.min(width, screen.getWidth() - 2 * BORDER_PX);
        double high = Math.min(height, screen.getHeight() - TITLE_BAR_PX - BORDER_PX);
        return new WindowPlace(
                Math.floor(screen.getMinX() + (screen.getWidth() - wide) / 2),
                Math.floor(
                        screen.getMinY()
                                + Math.max(0, screen.getHeight() - high - TITLE_BAR_PX) / 2),
                wide,
                high);
    }

    private boolean reachableOn(Rectangle2D screen) {
        double seen = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        return seen >= LEAST_SEEN_PX
                && y >= screen.getMinY()
                && y + TITLE_BAR_PX <= screen.getMaxY();
    }

    private WindowPlace sizedFor(Rectangle2D screen, double left, double top) {
        return new WindowPlace(
                left,
                top,
                Math.min(width, screen.getWidth()),
                Math.min(height, screen.getHeight()));
    }
}
