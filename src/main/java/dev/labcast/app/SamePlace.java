package dev.labcast.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds in a text as it is now the line that viewers read when it was another: the line that reads
/// the same and has most of the same lines around it, else the one that stands between the same
/// neighbours. What viewers read may be masked; a mask stands for anything. Lines count from 0.
/// Pure; any thread.
final class SamePlace {

    /// `changed`: the line reads otherwise now.
    record Found(int line, boolean changed) {}

    private static final int AROUND = 10;
    private static final int NEAR = 3;

    private final List<String> then;
    private final List<String> now;

    /// `then` is what viewers read, `now` the desk's own.
    SamePlace(List<String> then, List<String> now) {
        this.then = then;
        this.now = now;
    }

    /// Where line `line` of then is now; of places that are as likely, the nearest to `guess`.
    Optional<Found> of(int line, int guess) {
        if (line < 0 || line >= then.size()) {
            return Optional.empty();
        }
        Optional<Found> same =
                IntStream.range(0, now.size())
                        .filter(it -> PublicLine.readsAs(then.get(line), now.get(it)))
                        .boxed()
                        .max(
                                Comparator.<Integer>comparingInt(it -> sameAround(line, it))
                                        .thenComparingInt(it -> -Math.abs(it - guess)))
                        .map(it -> new Found(it, false));
        return same.isPresent() ? same : between(line, guess);
    }

    private int sameAround(int line, int place) {
        int same = 0;
        for (int by = -AROUND; by <= AROUND; by++) {
            if (by != 0 && isSame(line + by, place + by)) {
                same++;
            }
        }
        return same;
    }

    private boolean isSame(int line, int place) {
        return line >= 0
                && line < then.size()
                && place >= 0
                && place < now.size()
                && PublicLine.readsAs(then.get(line), now.get(place));
    }

    /// The line was changed, if both that stood around it still do, with something between them.
    private Optional<Found> between(int line, int guess) {
        int above = neighbour(line, -1);
        int below = neighbour(line, 1);
        if (above == line || below == line) {
            return Optional.empty();
        }
        return IntStream.range(0, now.size())
                .filter(it -> isSame(above, it))
                .boxed()
                .flatMap(it -> changed(it, it + line - above, below, below - above).stream())
                .min(Comparator.comparingInt(it -> Math.abs(it.line() - guess)));
    }

    /// The line that says something between `from` and where `below` comes within a little more
    /// than `span` lines; of several the nearest to `place`.
    private Optional<Found> changed(int from, int place, int below, int span) {
        int to = from + 1;
        while (to <= from + span + NEAR && !isSame(below, to)) {
            to++;
        }
        return to > from + span + NEAR
                ? Optional.empty()
                : IntStream.range(from + 1, to)
                        .filter(it -> !now.get(it).isBlank())
                        .boxed()
                        .min(Comparator.comparingInt(it -> Math.abs(it - place)))
                        .map(it -> new Found(it, true));
    }

    /// The next line that says something, at most a few away; `line` itself if none does.
    private int neighbour(int line, int step) {
        for (int by = 1; by <= NEAR; by++) {
            int at = line + by * step;
            if (at >= 0 && at < then.size() && PublicLine.says(then.get(at))) {
                return at;
            }
        }
        return line;
    }
}
