package dev.labcast.guard;

import java.time.Duration;

/// How long content of a pane waits before it may be public, so that a secret is known as one
/// before its first character is seen. 0 to 10 s; 700 ms unless the person says otherwise.
/// Immutable; any thread.
public record HoldBack(Duration delay) {
    public static final HoldBack USUAL = new HoldBack(Duration.ofMillis(700));

    public HoldBack {
        if (delay.isNegative() || delay.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException(
                    "the hold-back must lie between 0 and 10 seconds, not " + delay);
        }
    }
}
