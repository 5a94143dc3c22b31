package dev.labcast.app.desk;

import java.util.Optional;

/// One row of the [MaskList]: a mask in sight, or one that the person lifted. Private text, for the
/// desk alone. Immutable; any thread.
///
/// - `where` and `value`: the place, and what stands there.
/// - `why`: what the rule found, with the rule's id.
/// - `never`: why viewers can never see it, if they cannot.
/// - `afterwards`: what viewers would see; empty for a mask that is lifted already.
/// - `deed`: lifts the mask, or puts it back.
public record MaskRow(
        String where,
        String value,
        String why,
        Optional<String> never,
        Optional<String> afterwards,
        Runnable deed) {
    boolean isLifted() {
        return afterwards.isEmpty();
    }
}
