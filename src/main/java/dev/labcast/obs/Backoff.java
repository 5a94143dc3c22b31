package dev.labcast.obs;

/// How long to wait before OBS Studio is tried again: not at all at first, then 250 ms, doubled
/// each time, at most 4 s. That cap keeps the promise that an OBS which is ready again is noticed
/// within 5 s, an attempt taking less than one. One thread.
final class Backoff {
    static final long FIRST_MILLIS = 250;
    static final long CAP_MILLIS = 4_000;

    /// A connection that did not last this long does not count as one that worked.
    static final long LASTING_MILLIS = 5_000;

    private long next;

    long failed() {
        long wait = next;
        next = next == 0 ? FIRST_MILLIS : Math.min(CAP_MILLIS, 2 * next);
        return wait;
    }

    /// A connection was lost that had been there for `millis`.
    long lostAfter(long millis) {
        if (millis >= LASTING_MILLIS) {
            next = 0;
        }
        return failed();
    }
}
