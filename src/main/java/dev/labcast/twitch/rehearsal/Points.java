package dev.labcast.twitch.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// Helix's bucket: 800 points a minute, one for each call, told in headers
/// (dev.twitch.tv/docs/api/guide#twitch-rate-limits). Any thread.
final class Points {
    private static final int FULL = 800;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource time;
    private Instant full;
    private int left = FULL;

    Points(InstantSource time) {
        this.time = time;
        full = time.instant().plus(MINUTE);
    }

    /// False if there are none left until the bucket is full again.
    synchronized boolean take() {
        if (!time.instant().isBefore(full)) {
            full = time.instant().plus(MINUTE);
            left = FULL;
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    synchronized Map<String, String> headers() {
        return Map.of(
                "Ratelimit-Limit", String.valueOf(FULL),
                "Ratelimit-Remaining", String.valueOf(left),
                "Ratelimit-Reset", String.valueOf(full.getEpochSecond()));
    }
}
