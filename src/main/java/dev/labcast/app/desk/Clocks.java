package dev.labcast.app.desk;

/// Session times as people read them. Any thread.
public final class Clocks {
    private Clocks() {}

    /// `12:31`, or `1:02:31` from an hour on; `ms` is a length or a time since the session began.
    static String minutes(long ms) {
        long seconds = ms / 1000;
        long hours = seconds / 3600;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60)
                : "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /// `01:42:07`, always with hours, for the session's own clock.
    public static String hours(long ms) {
        long seconds = ms / 1000;
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
