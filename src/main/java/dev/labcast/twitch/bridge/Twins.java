package dev.labcast.twitch.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What one of two connections told lately and the other has not yet: each is matched once. One
/// thread at a time.
final class Twins<T> {
    /// The two are rarely a second apart, and may be more when one of them is made anew.
    private static final long APART_MILLIS = 30_000;

    private static final int MOST = 1_000;

    private record Told<T>(T what, long at) {}

    private final List<Told<T>> waiting = new ArrayList<>();

    void add(T what, long now) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.add(new Told<>(what, now));
    }

    /// The oldest that fits, which is matched then.
    Optional<T> take(Predicate<T> fits, long now) {
        waiting.removeIf(it -> now - it.at() > APART_MILLIS);
        Optional<Told<T>> twin = waiting.stream().filter(it -> fits.test(it.what())).findFirst();
        twin.ifPresent(waiting::remove);
        return twin.map(Told::what);
    }
}
