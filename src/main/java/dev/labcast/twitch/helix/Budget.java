package dev.labcast.twitch.helix;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;

/// How many calls Twitch still takes, as its answers tell (`Ratelimit-Remaining`, `Ratelimit-Reset`
/// in seconds since 1970, `Retry-After` in seconds). Any thread.
final class Budget {
    /// Of a wait that Twitch does not tell, or tells nonsensically.
    private static final Duration USUAL = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final InstantSource time;
    private Instant full = Instant.EPOCH;

    Budget(InstantSource time) {
        this.time = time;
    }

    synchronized void told(HttpHeaders headers) {
        if (number(headers, "Ratelimit-Remaining").orElse(1) <= 0) {
            full = time.instant().plus(wait(headers));
        }
    }

    synchronized boolean isSpent() {
        return time.instant().isBefore(full);
    }

    synchronized Duration untilFull() {
        Duration left = Duration.between(time.instant(), full);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// What an answer with 429 says.
    Duration wait(HttpHeaders headers) {
        OptionalLong after = number(headers, "Retry-After");
        OptionalLong reset = number(headers, "Ratelimit-Reset");
        if (after.isPresent()) {
            return sane(after.getAsLong());
        }
        return reset.isPresent()
                ? sane(reset.getAsLong() - time.instant().getEpochSecond())
                : USUAL;
    }

    private static Duration sane(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST.toSeconds()));
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(it -> it.matches("[0-9]{1,15}"))
                .map(it -> OptionalLong.of(Long.parseLong(it)))
                .orElseGet(OptionalLong::empty);
    }
}
