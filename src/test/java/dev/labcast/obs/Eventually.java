package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waiting for conditions instead of for time. For tests in any room.
public final class Eventually {
    private static final long PATIENCE_MS = 20_000;
    private static final long STEP_MS = 10;

    private Eventually() {}

    public static void holds(String what, Callable<Boolean> condition) throws Exception {
        holds(what, PATIENCE_MS, condition);
    }

    public static void holds(String what, long millis, Callable<Boolean> condition)
            throws Exception {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                fail("waited in vain for: " + what);
            }
            Thread.sleep(STEP_MS);
        }
    }

    /// The first value that is as wanted; the message shows the last one that was not.
    public static <T> T value(Supplier<T> now, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        T last = now.get();
        while (!wanted.test(last)) {
            if (System.nanoTime() > end) {
                fail("waited in vain; the last was: " + last);
            }
            Thread.sleep(STEP_MS);
            last = now.get();
        }
        return last;
    }
}
