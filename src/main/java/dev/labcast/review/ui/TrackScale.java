package dev.labcast.review.ui;

import java.util.List;

/// Converts between session time (ms) and places on a timeline `width` px wide that holds the whole
/// session of `length` ms. Pure and immutable; any thread.
record TrackScale(long length, double width) {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private static final List<Long> STEPS =
            List.of(
                    SECOND,
                    2 * SECOND,
                    5 * SECOND,
                    10 * SECOND,
                    15 * SECOND,
                    30 * SECOND,
                    MINUTE,
                    2 * MINUTE,
                    5 * MINUTE,
                    10 * MINUTE,
                    15 * MINUTE,
                    30 * MINUTE,
                    HOUR,
                    2 * HOUR,
                    4 * HOUR,
                    12 * HOUR,
                    24 * HOUR);

    TrackScale {
        length = Math.max(1, length);
        width = Math.max(0, width);
    }

    /// Pixels from the left edge, whole ones so that neighbours meet.
    double x(long ms) {
        return Math.round(width * Math.clamp(ms, 0, length) / length);
    }

    /// The time under `x`, kept within the session.
    long ms(double x) {
        return width == 0 ? 0 : Math.round(Math.clamp(x / width, 0.0, 1.0) * length);
    }

    /// The finest round distance (ms) between labels that keeps them `px` apart.
    long step(double px) {
        return STEPS.stream()
                .filter(step -> width * step / length >= px)
                .findFirst()
                .orElse(STEPS.getLast());
    }
}
