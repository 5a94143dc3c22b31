package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeskClockTest {

    @Test
    void it_stands_at_zero_until_the_session_begins() {
        DeskClock clock = new DeskClock();
        long until = System.nanoTime() + 5_000_000;
        while (System.nanoTime() < until) {
            assertEquals(0, clock.now());
        }
    }

    @Test
    void from_the_beginning_on_it_counts_and_the_session_starts_then() {
        DeskClock clock = new DeskClock();
        Instant made = clock.startedAt();
        Instant before = Instant.now();

        clock.start();

        assertFalse(clock.startedAt().isBefore(before), "not when it was made: " + made);
        while (clock.now() < 5) {
            Thread.onSpinWait();
        }
        assertTrue(clock.now() >= 5);
    }
}
