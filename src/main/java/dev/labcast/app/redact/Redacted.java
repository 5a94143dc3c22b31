package dev.labcast.app.redact;

import dev.labcast.guard.Masked;
import java.util.List;

/// What became of a [Case]: the text that may be seen in the end, scroll-back and all, what is
/// hidden of it, and the public screens on the way if they were wanted. Immutable; any thread.
record Redacted(String id, String text, List<Masked> masked, List<Frame> frames) {

    /// The whole public screen from `at` ms on.
    record Frame(long at, String text) {}

    Redacted {
        masked = List.copyOf(masked);
        frames = List.copyOf(frames);
    }
}
