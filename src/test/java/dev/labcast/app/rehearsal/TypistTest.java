package dev.labcast.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypistTest {
    private static final long MS = 1_000_000;
    private static final String NOTE = "x".repeat(331);

    /// A clock that goes only when somebody sleeps or is slow.
    private static final class HandTimer implements Timer {
        private long now = 5_000 * MS;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void sleep(long nanos) {
            now += nanos;
        }
    }

    private final HandTimer timer = new HandTimer();
    private final List<String> strokes = new ArrayList<>();

    @Test
    void at_a_quick_desk_keys_come_one_by_one_at_a_persons_pace() throws Exception {
        double seconds = type(NOTE, 0);

        assertEquals(Collections.nCopies(331, "x"), strokes);
        assertTrue(seconds > 331 * 0.015 && seconds < 331 * 0.029, seconds + " s");
    }

    @Test
    void at_a_slow_desk_the_text_is_there_as_soon_as_at_a_quick_one() throws Exception {
        double quick = type(NOTE, 0);
        strokes.clear();
        double slow = type(NOTE, 60);

        assertTrue(slow < quick + 0.2, slow + " s, " + quick + " s at a quick desk");
        assertEquals(NOTE, String.join("", strokes));
        assertTrue(strokes.stream().allMatch(it -> it.length() <= Typist.MOST), "" + strokes);
    }

    @Test
    void one_slow_moment_is_made_up_for() throws Exception {
        List<Integer> lengths = new ArrayList<>();
        Typist typist = new Pace(1, timer).typist();
        typist.type(
                NOTE,
                keys -> {
                    timer.sleep(lengths.size() == 10 ? 500 * MS : 0);
                    lengths.add(keys.length());
                });

        assertEquals(Collections.nCopies(11, 1), lengths.subList(0, 11));
        assertTrue(lengths.get(11) > 10, lengths.toString());
        assertEquals(1, lengths.getLast());
    }

    @Test
    void letters_of_two_chars_are_not_torn() throws Exception {
        type("a\ud83d\ude00b", 200);

        assertEquals("a\ud83d\ude00b", String.join("", strokes));
        assertTrue(
                strokes.stream().noneMatch(it -> Character.isLowSurrogate(it.charAt(0))),
                strokes.toString());
    }

    @Test
    void the_lines_of_a_note_share_one_beginning() throws Exception {
        long before = timer.nanos();
        Typist typist = new Pace(1, timer).typist();
        for (int line = 0; line < 10; line++) {
            typist.type("x".repeat(33), _ -> timer.sleep(60 * MS));
        }

        assertTrue(timer.nanos() - before < 330 * 29 * MS, timer.nanos() - before + " ns");
    }

    private double type(String text, long strokeMs) throws Exception {
        long before = timer.nanos();
        new Pace(1, timer)
                .typist()
                .type(
                        text,
                        keys -> {
                            strokes.add(keys);
                            timer.sleep(strokeMs * MS);
                        });
        return (timer.nanos() - before) / 1e9;
    }
}
