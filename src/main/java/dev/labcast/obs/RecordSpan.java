package dev.labcast.obs;

import java.util.Optional;
import java.util.OptionalDouble;

/// A stretch of a recording without a break: session time and the recording's own time run along
/// together. A pause ends a stretch and so does another file. What the stretch shows at session
/// time `t` lies in the file at `mediaMillis + (t - startMillis)`, give or take `errorMillis`.
/// Immutable; any thread.
///
/// @param path the file, once OBS has named it; for a recording that ran before Labcast came it
///   does so when the recording stops
/// @param startMillis session time at which the stretch begins; below 0 if it ran before the
///   session
/// @param endMillis session time at which it ends; the latest known one while it goes on
/// @param mediaMillis where in the file the stretch begins
public record RecordSpan(
        Optional<String> path,
        long startMillis,
        long endMillis,
        long mediaMillis,
        double errorMillis,
        boolean goesOn) {

    /// The time in the file of what was seen at session time `at`; empty outside of the stretch.
    public OptionalDouble mediaAt(long at) {
        boolean inside = at >= startMillis && (at < endMillis || goesOn);
        return inside
                ? OptionalDouble.of(mediaMillis + (double) (at - startMillis))
                : OptionalDouble.empty();
    }
}
