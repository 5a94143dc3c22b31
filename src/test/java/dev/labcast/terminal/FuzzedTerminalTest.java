package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random input: whatever comes, the terminal stands.
class FuzzedTerminalTest {

    @Test
    void a_million_random_chars_leave_a_screen_that_fits() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            VirtualTerminal terminal = new VirtualTerminal(61, 13, 50, reply -> {});
            char[] noise = new char[100_000];
            for (int i = 0; i < noise.length; i++) {
                noise[i] =
                        (char)
                                (random.nextInt(4) == 0
                                        ? random.nextInt(0x10000)
                                        : random.nextInt(256));
            }
            terminal.feed(noise, 0, noise.length);
            assertFits(terminal.screen(), "seed " + seed);
        }
    }

    @Test
    void random_sequences_and_sizes_leave_a_screen_that_fits_after_every_step() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            VirtualTerminal terminal = new VirtualTerminal(20, 6, 30, reply -> {});
            ScrollTap tap = terminal.tap(10);
            for (int step = 0; step < 1_500; step++) {
                String where = "seed " + seed + " step " + step;
                if (random.nextInt(40) == 0) {
                    terminal.resize(random.nextInt(0, 50), random.nextInt(0, 20));
                } else {
                    terminal.feed(RandomOutput.anything(random));
                }
                assertFits(terminal.screen(), where);
                assertTrue(terminal.historySize() <= 30, where);
                if (random.nextInt(10) == 0) {
                    ScrollTap.Frame frame = tap.drain();
                    assertSame(terminal.screen(), frame.screen(), where);
                    assertTrue(frame.scrolled().size() <= 10 && frame.skipped() >= 0, where);
                }
                for (int i = 0; i < terminal.historySize(); i++) {
                    terminal.historyLine(i);
                }
            }
        }
    }

    @Test
    void where_the_input_is_split_makes_no_difference() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder built = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                built.append(RandomOutput.anything(random));
            }
            String output = built.toString();
            Ending whole = ending(output, output.length());
            assertEquals(whole, ending(output, 1), "seed " + seed);
            for (int i = 0; i < 5; i++) {
                int size = random.nextInt(1, output.length());
                assertEquals(whole, ending(output, size), "seed " + seed + " pieces of " + size);
            }
        }
    }

    @Test
    void a_picture_reused_row_by_row_equals_one_taken_afresh() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            VirtualTerminal watched = new VirtualTerminal(30, 8, 20, reply -> {});
            VirtualTerminal unwatched = new VirtualTerminal(30, 8, 20, reply -> {});
            for (int step = 0; step < 100; step++) {
                String output = RandomOutput.anything(random);
                watched.feed(output);
                watched.screen();
                unwatched.feed(output);
            }
            assertEquals(unwatched.screen(), watched.screen(), "seed " + seed);
        }
    }

    private record Ending(Screen screen, List<Line> history, TerminalModes modes, String replies) {}

    private static Ending ending(String output, int pieces) {
        StringBuilder replies = new StringBuilder();
        VirtualTerminal terminal = new VirtualTerminal(30, 8, 20, replies::append);
        for (int i = 0; i < output.length(); i += pieces) {
            terminal.feed(output.substring(i, Math.min(output.length(), i + pieces)));
        }
        List<Line> history = new ArrayList<>();
        for (int i = 0; i < terminal.historySize(); i++) {
            history.add(terminal.historyLine(i));
        }
        return new Ending(terminal.screen(), history, terminal.modes(), replies.toString());
    }

    static void assertFits(Screen screen, String where) {
        for (Line line : screen.lines()) {
            assertTrue(line.cells() <= screen.columns(), () -> where + ": too long: " + line);
            for (Run run : line.runs()) {
                boolean grapheme = run.cells() <= 2;
                assertTrue(run.divisible() || grapheme, () -> where + ": " + run);
            }
        }
        assertTrue(screen.cursor().column() < screen.columns(), where);
        assertTrue(screen.cursor().row() < screen.rows(), where);
    }
}
