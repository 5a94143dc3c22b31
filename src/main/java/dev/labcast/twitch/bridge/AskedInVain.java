package dev.labcast.twitch.bridge;

import dev.labcast.question.Refusal;
import dev.labcast.twitch.helix.ChannelActions.Saying;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who asked in the chat while a question of theirs is open, or right after their last one, and has
/// still to be told so. A person is told once a minute at the most; nobody is called by a name,
/// since no name of theirs need be in the log. Bounded. One thread; times in ms.
final class AskedInVain {
    private static final long QUIET_MS = 60_000;
    private static final int MOST = 1_000;

    private record InVain(String message, Refusal why) {}

    private final Map<String, Long> heard = new LinkedHashMap<>();
    private final Map<String, InVain> waiting = new LinkedHashMap<>();

    /// Whether `person` (an id) is to be told why their `message` came to nothing.
    boolean take(String person, String message, Refusal why, long now) {
        heard.values().removeIf(at -> now - at >= QUIET_MS);
        boolean theirs = why == Refusal.HAS_OPEN || why == Refusal.TOO_SOON;
        if (!theirs || heard.containsKey(person) || heard.size() >= MOST) {
            return false;
        }
        heard.put(person, now);
        waiting.put(person, new InVain(message, why));
        return true;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// What the only one is told; empty if there are more.
    Optional<Saying> toOne() {
        return waiting.size() == 1
                ? waiting.values().stream()
                        .findFirst()
                        .map(it -> Saying.inReplyTo(it.message(), words(it.why())))
                : Optional.empty();
    }

    /// What all are told, "" if there is nobody.
    String toAll() {
        return waiting.isEmpty()
                ? ""
                : "Not taken: %d question%s. One may be open for each of you (!unask takes it back), twenty seconds after the last."
                        .formatted(waiting.size(), waiting.size() == 1 ? "" : "s");
    }

    void forget() {
        waiting.clear();
    }

    private static String words(Refusal why) {
        return why == Refusal.HAS_OPEN
                ? "You have a question open already; !unask takes it back."
                : why.sentence();
    }
}
