package dev.labcast.export;

import java.util.Locale;

/// Times of day in files. Any thread.
final class Clock {
    private Clock() {}

    /// `hh:mm:ss.mmm`.
    static String millis(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }

    /// Seconds with three decimals.
    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1_000, millis % 1_000);
    }

    /// `m:ss` or `h:mm:ss`, for people.
    static String read(long millis) {
        long second = millis / 1_000;
        return second >= 3_600
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d", second / 3_600, second / 60 % 60, second % 60)
                : String.format(Locale.ROOT, "%d:%02d", second / 60, second % 60);
    }
}
