package dev.labcast.web.overlay;

import dev.labcast.session.Segment;
import dev.labcast.session.SessionState;
import java.util.Set;

/// Activities of the usual vocabulary in which nobody works: their banner is a large card, beside
/// which others rest. Any thread.
final class Pauses {
    private static final Set<String> ACTIVITIES = Set.of("break", "questions-and-answers");

    private Pauses() {}

    static boolean isOne(Segment segment) {
        return ACTIVITIES.contains(segment.activity());
    }

    /// Whether one is now.
    static boolean isOne(SessionState state) {
        return state.segments().current().filter(Pauses::isOne).isPresent();
    }
}
