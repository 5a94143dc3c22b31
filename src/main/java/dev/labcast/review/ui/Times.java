package dev.labcast.review.ui;

/// Session times and lengths (ms) as people read them. Any thread.
final class Times {
    private Times() {}

    /// `12:31`, or `1:02:31` from an hour on.
    static String clock(long ms) {
        long seconds = ms / 1000;
        long hours = seconds / 3600;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60)
                : "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /// `8 s`, `4 min 05 s`, `1 h 02 min`: a length in words, as exact as its size deserves.
    static String span(long ms) {
        long seconds = Math.round(ms / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
                : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
