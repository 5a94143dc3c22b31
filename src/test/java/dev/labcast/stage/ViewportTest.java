package dev.labcast.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void a_text_that_fits_starts_at_its_first_line() {
        assertEquals(whole(0), new Viewport(5, 4, _ -> 10, 50).top(whole(3), 40));
    }

    @Test
    void the_text_stays_where_it_is_while_the_caret_moves_inside_the_view() {
        assertEquals(whole(20), new Viewport(100, 22, _ -> 10, 100).top(whole(20), 40));
        assertEquals(whole(20), new Viewport(100, 27, _ -> 10, 100).top(whole(20), 40));
    }

    @Test
    void the_text_moves_just_far_enough_to_keep_context_around_the_caret() {
        assertEquals(whole(19), new Viewport(100, 21, _ -> 10, 100).top(whole(20), 40));
        assertEquals(whole(21), new Viewport(100, 28, _ -> 10, 100).top(whole(20), 40));
    }

    @Test
    void the_last_line_stands_at_the_bottom() {
        assertEquals(whole(90), new Viewport(100, 99, _ -> 10, 100).top(whole(97), 40));
    }

    @Test
    void a_line_higher_than_the_room_stands_at_the_top() {
        assertEquals(whole(50), new Viewport(100, 50, _ -> 500, 100).top(whole(48), 40));
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

            Viewport.Top top =
                    new Viewport(
                                    count,
                                    caret,
                                    line -> {
                                        measured[0]++;
                                        return height(seed, line);
                                    },
                                    room)
                            .top(whole(random.nextInt(count)), 40);

            double above = -top.cut();
            for (int line = top.line(); line < caret; line++) {
                above += height(seed, line);
            }
            String what = "round " + round + ": " + top + ", caret " + caret + " of " + count;
            assertTrue(top.line() >= Math.max(0, caret - 40) && top.line() <= caret, what);
            assertTrue(above >= 0 && above < room, what);
            assertTrue(top.cut() >= 0 && top.cut() < height(seed, top.line()), what);
            assertTrue(measured[0] < 4_000, what + " measured " + measured[0]);
        }
    }

    @Test
    void a_plot_just_above_the_end_is_cut_so_far_that_the_end_stands_at_the_bottom() {
        // A plot of 395 px and lines of 39 in a room of 610: four fit below it, the fifth is too
        // much.
        assertEquals(whole(0), new Viewport(5, 4, plotAt(0), 610).top(whole(0), 40));
        Viewport.Top five = new Viewport(7, 6, plotAt(0), 610).top(whole(0), 40);
        assertEquals(new Viewport.Top(0, 395 + 6 * 39 - 610), five);
        Viewport.Top six = new Viewport(8, 7, plotAt(0), 610).top(five, 40);
        assertEquals(new Viewport.Top(0, five.cut() + 39), six);
        assertEquals(five, new Viewport(7, 6, plotAt(0), 610).top(six, 40));
    }

    @Test
    void a_cut_plot_stays_where_it_is_while_the_caret_moves_inside_the_view() {
        Viewport.Top cut = new Viewport.Top(0, 58);
        assertEquals(cut, new Viewport(40, 2, plotAt(0), 610).top(cut, 40));
        assertEquals(cut, new Viewport(40, 5, plotAt(0), 610).top(cut, 40));
        assertEquals(new Viewport.Top(0, 97), new Viewport(40, 6, plotAt(0), 610).top(cut, 40));
    }

    @Test
    void a_plot_that_the_caret_is_on_is_not_cut() {
        assertEquals(
                whole(0), new Viewport(40, 0, plotAt(0), 610).top(new Viewport.Top(0, 58), 40));
    }

    @Test
    void a_plot_is_gone_when_there_is_no_room_left_for_it() {
        assertEquals(whole(5), new Viewport(60, 17, plotAt(3), 610).top(whole(0), 40));
    }

    @Test
    void nothing_is_cut_to_a_sliver() {
        assertEquals(
                new Viewport.Top(0, 380),
                new Viewport(17, 14, plotAndLast(10), 610).top(whole(0), 40));
        assertEquals(whole(1), new Viewport(17, 14, plotAndLast(15), 610).top(whole(0), 40));
    }

    private static IntToDoubleFunction plotAndLast(double last) {
        return line -> line == 16 ? last : plotAt(0).applyAsDouble(line);
    }

    @Test
    void the_cut_of_a_line_that_is_a_plot_no_more_is_forgotten() {
        assertEquals(
                whole(3), new Viewport(60, 6, plotAt(50), 610).top(new Viewport.Top(3, 200), 40));
    }

    @Test
    void no_blank_room_is_left_that_a_plot_above_could_fill() {
        Random random = new Random(11);
        Viewport.Top top = whole(0);
        for (int round = 0; round < 5_000; round++) {
            int count = 1 + random.nextInt(60);
            long seed = random.nextInt(5);
            IntToDoubleFunction height =
                    line ->
                            line >= count
                                    ? 0
                                    : new Random(seed * 99 + line).nextInt(6) == 0 ? 395 : 39;
            int caret = random.nextInt(count);

            top = new Viewport(count, caret, height, 610).top(top, 40);

            double shown = -top.cut();
            for (int line = top.line(); line < count; line++) {
                shown += height.applyAsDouble(line);
            }
            double above = top.line() == 0 ? 0 : height.applyAsDouble(top.line() - 1);
            String what = "round " + round + ": " + top + ", caret " + caret + " of " + count;
            boolean begins = top.line() <= Math.max(0, caret - 40) && top.cut() == 0;
            assertTrue(begins || shown >= 610 || shown > 610 - (above == 39 ? 39 : 13), what);
        }
    }

    private static IntToDoubleFunction plotAt(int plot) {
        return line -> line == plot ? 395 : 39;
    }

    private static Viewport.Top whole(int line) {
        return new Viewport.Top(line, 0);
    }

    private static double height(long seed, int line) {
        return 10 + new Random(seed + line).nextInt(60);
    }
}
