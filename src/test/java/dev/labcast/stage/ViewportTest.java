package dev.labcast.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void a_text_that_fits_starts_at_its_first_line() {
        assertEquals(0, new Viewport(5, 4, _ -> 10, 50).top(3, 40));
    }

    @Test
    void the_text_stays_where_it_is_while_the_caret_moves_inside_the_view() {
        assertEquals(20, new Viewport(100, 22, _ -> 10, 100).top(20, 40));
        assertEquals(20, new Viewport(100, 27, _ -> 10, 100).top(20, 40));
    }

    @Test
    void the_text_moves_just_far_enough_to_keep_context_around_the_caret() {
        assertEquals(19, new Viewport(100, 21, _ -> 10, 100).top(20, 40));
        assertEquals(21, new Viewport(100, 28, _ -> 10, 100).top(20, 40));
    }

    @Test
    void the_last_line_stands_at_the_bottom() {
        assertEquals(90, new Viewport(100, 99, _ -> 10, 100).top(97, 40));
    }

    @Test
    void a_line_higher_than_the_room_stands_at_the_top() {
        assertEquals(50, new Viewport(100, 50, _ -> 500, 100).top(48, 40));
    }

    @Test
    void wherever_the_caret_jumps_its_line_begins_in_view_and_few_lines_are_measured() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int count = 1 + random.nextInt(10_000);
            int caret = random.nextInt(count);
            int[] measured = {0};
            double room = 50 + random.nextInt(1_000);
            long seed = random.nextLong();

            int top =
                    new Viewport(
                                    count,
                                    caret,
                                    line -> {
                                        measured[0]++;
                                        return height(seed, line);
                                    },
                                    room)
                            .top(random.nextInt(count), 40);

            double above = 0;
            for (int line = top; line < caret; line++) {
                above += height(seed, line);
            }
            String what = "round " + round + ": top " + top + ", caret " + caret + " of " + count;
            assertTrue(top >= Math.max(0, caret - 40) && top <= caret, what);
            assertTrue(above < room, what);
            assertTrue(measured[0] < 4_000, what + " measured " + measured[0]);
        }
    }

    private static double height(long seed, int line) {
        return 10 + new Random(seed + line).nextInt(60);
    }
}
