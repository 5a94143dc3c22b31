package dev.labcast.twitch.helix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How much one account may say: 20 texts in 30 seconds, 100 in a channel of its own, and none
/// twice within 30 seconds (dev.twitch.tv/docs/chat). Any thread.
final class SayLimit {
    static final Duration SPAN = Duration.ofSeconds(30);
    static final int ANYWHERE = 20;
    static final int AT_HOME = 100;

    /// What comes of wanting to say something.
    sealed interface Verdict {
        record Go() implements Verdict {}

        record Same() implements Verdict {}

        record Wait(Duration pause) implements Verdict {}
    }

    private record Spoken(Instant at, String text) {}

    private final InstantSource time;
    private final Deque<Spoken> spoken = new ArrayDeque<>();

    SayLimit(InstantSource time) {
        this.time = time;
    }

    /// Counts `text` as said if it may go; [#unsaid] takes that back.
    synchronized Verdict wants(String text, int most) {
        Instant now = time.instant();
        spoken.removeIf(it -> !it.at().plus(SPAN).isAfter(now));
        if (spoken.stream().anyMatch(it -> it.text().equals(text))) {
            return new Verdict.Same();
        }
        Optional<Spoken> inTheWay =
                spoken.stream().skip(Math.max(0, spoken.size() - most)).findFirst();
        if (spoken.size() >= most && inTheWay.isPresent()) {
            Instant free = inTheWay.get().at().plus(SPAN);
            return new Verdict.Wait(Duration.between(now, free));
        }
        spoken.addLast(new Spoken(now, text));
        return new Verdict.Go();
    }

    /// It was not said after all.
    synchronized void unsaid(String text) {
        spoken.removeIf(it -> it.text().equals(text));
    }
}
