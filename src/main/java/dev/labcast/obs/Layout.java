package dev.labcast.obs;

/// Where Labcast's parts lie on a canvas when they are first put there. Sizes of cards are px on a
/// canvas 1080 px high and scale with it. Used by [Scenery], and by whoever draws what OBS would
/// show. Pure; any thread.
public record Layout(Obs.Canvas canvas) {
    private static final double MARGIN = 48;
    private static final double NEAR = 0.75;

    Obs.Placement of(Part part, int width, int height) {
        return switch (part) {
            case STAGE, SCREEN, PAGE, AWAY_CARD, OVERLAY ->
                    new Obs.Placement(0, 0, canvas.width(), canvas.height());
            case LOWER_THIRD -> lowerThird(width, height);
            case QUESTION -> question(width, height);
        };
    }

    /// In the lower left corner.
    public Obs.Placement lowerThird(int width, int height) {
        Obs.Placement box = box(width, height);
        double y = canvas.height() - margin() - box.boundsHeight();
        return new Obs.Placement(margin(), y, box.boundsWidth(), box.boundsHeight());
    }

    /// In the upper right corner.
    public Obs.Placement question(int width, int height) {
        Obs.Placement box = box(width, height);
        double x = canvas.width() - margin() - box.boundsWidth();
        return new Obs.Placement(x, margin(), box.boundsWidth(), box.boundsHeight());
    }

    /// A card that is too large for the canvas is made smaller, in its shape.
    private Obs.Placement box(int width, int height) {
        double scale = canvas.height() / 1080.0;
        double room =
                Math.min(
                        (canvas.width() - 2 * margin()) / width,
                        (canvas.height() - 2 * margin()) / height);
        double by = Math.min(scale, room);
        return new Obs.Placement(0, 0, width * by, height * by);
    }

    private double margin() {
        return MARGIN * canvas.height() / 1080.0;
    }

    /// Whether the two are the same place but for rounding.
    static boolean same(Obs.Placement one, Obs.Placement other) {
        return Math.abs(one.x() - other.x()) < NEAR
                && Math.abs(one.y() - other.y()) < NEAR
                && Math.abs(one.boundsWidth() - other.boundsWidth()) < NEAR
                && Math.abs(one.boundsHeight() - other.boundsHeight()) < NEAR;
    }
}
