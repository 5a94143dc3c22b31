package dev.labcast.web.room;

import dev.labcast.session.SessionClock;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// The six digits that let people in. They are guessed in vain: five tries a minute from an
/// address, and when sixty were wrong within a minute, wherever they came from, there is a new PIN.
/// Any thread.
final class Pin {
    private static final long MINUTE_MS = 60_000;
    private static final int MOST_WRONG = 60;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final Supplier<String> nonces;
    private final SessionClock clock;
    private final Runnable changed;
    private final Deque<Long> wrong = new ArrayDeque<>();
    private String digits;

    /// `nonces` gives texts of hex digits that nobody can guess; `changed` is run when there is a
    /// new PIN.
    Pin(Supplier<String> nonces, SessionClock clock, Runnable changed) {
        this.nonces = nonces;
        this.clock = clock;
        this.changed = changed;
        digits = fresh();
    }

    synchronized String digits() {
        return digits;
    }

    /// Whether `given` is the PIN; takes as long for a wrong one as for the right one.
    boolean matches(String given) {
        boolean right;
        boolean renewed = false;
        synchronized (this) {
            right =
                    MessageDigest.isEqual(
                            digits.getBytes(StandardCharsets.UTF_8),
                            given.getBytes(StandardCharsets.UTF_8));
            if (!right) {
                renewed = countWrong();
            }
        }
        if (renewed) {
            changed.run();
        }
        return right;
    }

    private boolean countWrong() {
        long now = clock.now();
        wrong.addLast(now);
        while (now - wrong.peekFirst() >= MINUTE_MS) {
            wrong.removeFirst();
        }
        if (wrong.size() < MOST_WRONG) {
            return false;
        }
        wrong.clear();
        digits = fresh();
        return true;
    }

    private String fresh() {
        return "%06d".formatted(new BigInteger(nonces.get(), 16).mod(MILLION));
    }
}
