package dev.labcast.review.ui;

import java.util.List;
import java.util.OptionalLong;

/// Places to jump between: the beginnings of segments, or the marks, as sorted times (ms). Pure and
/// immutable; any thread.
record Stops(List<Long> times) {

    /// Going back within this time (ms) after a stop goes to the one before it; later, it goes to
    /// that stop itself, as music players do.
    static final long GRACE = 1_500;

    Stops {
        times = times.stream().sorted().distinct().toList();
    }

    OptionalLong after(long ms) {
        return times.stream().mapToLong(it -> it).filter(it -> it > ms).findFirst();
    }

    OptionalLong before(long ms) {
        return times.stream()
                .mapToLong(it -> it)
                .filter(it -> it < ms - GRACE)
                .reduce((_, later) -> later);
    }
}
