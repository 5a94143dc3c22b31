package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResizedTerminalTest {
    private final VirtualTerminal terminal = new VirtualTerminal(10, 4, 20, reply -> {});

    @Test
    void a_long_line_is_wrapped_anew_and_the_cursor_goes_with_it() {
        terminal.feed("one two three\r\n$ ls");
        terminal.resize(6, 4);
        assertEquals("one tw\no thre\ne\n$ ls", terminal.screen().text());
        assertEquals(new Cursor(4, 3, true), terminal.screen().cursor());
        terminal.resize(20, 4);
        assertEquals("one two three\n$ ls", terminal.screen().text());
        assertEquals(new Cursor(4, 1, true), terminal.screen().cursor());
    }

    @Test
    void lines_that_no_longer_fit_go_to_the_history_and_come_back() {
        terminal.feed("1\r\n2\r\n3\r\n4");
        terminal.resize(10, 2);
        assertEquals("3\n4", terminal.screen().text());
        assertEquals(2, terminal.historySize());
        terminal.resize(10, 4);
        assertEquals("1\n2\n3\n4", terminal.screen().text());
        assertEquals(0, terminal.historySize());
    }

    @Test
    void a_character_typed_at_the_edge_is_not_overwritten_after_a_resize() {
        terminal.feed("0123456789");
        terminal.resize(20, 4);
        terminal.feed("a");
        assertEquals("0123456789a", terminal.screen().text());
        terminal.resize(11, 4);
        terminal.feed("b");
        assertEquals("0123456789a\nb", terminal.screen().text());
        terminal.feed("c".repeat(10));
        terminal.resize(11, 6);
        terminal.feed("d");
        assertEquals("0123456789a\nb" + "c".repeat(10) + "\nd", terminal.screen().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[H\033[2J",
                "[H\033[J",
                "[H\033[K",
                "[H\033[2K",
                "[H\033[L",
                "[H\033[M",
                "[T"
            })
    void what_is_written_where_a_line_from_the_history_went_on_is_not_of_that_line(String gone) {
        terminal.feed("w".repeat(45));
        terminal.feed("\033" + gone + "\033[H$ echo");
        terminal.resize(60, 4);

        List<String> lines =
                Stream.concat(
                                IntStream.range(0, terminal.historySize())
                                        .mapToObj(terminal::historyLine),
                                terminal.screen().lines().stream())
                        .map(Line::text)
                        .toList();
        assertEquals("w".repeat(10), lines.get(0));
        assertEquals("$ echo", lines.get(1).substring(0, 6));
    }

    @Test
    void what_is_cleared_on_the_alternate_screen_leaves_the_main_one_s_history_whole() {
        terminal.feed("w".repeat(45) + "\033[?1049h\033[H\033[2J\033[?1049l");
        terminal.resize(60, 4);

        assertEquals("w".repeat(45), terminal.screen().text());
    }

    @Test
    void a_space_typed_at_the_edge_stays_between_its_words() {
        terminal.feed("one ");
        terminal.resize(3, 4);
        terminal.feed("two");
        terminal.resize(20, 4);
        assertEquals("one two", terminal.screen().text());
    }

    @Test
    void a_gap_that_the_cursor_jumped_over_stays_as_wide() {
        terminal.feed("ab\033[1;9Hcd");
        terminal.resize(3, 4);
        assertEquals("ab\n\n  c\nd", terminal.screen().text());
        terminal.resize(20, 4);
        assertEquals("ab      cd", terminal.screen().text());
    }

    @Test
    void what_scrolled_away_before_a_tap_does_not_come_back() {
        terminal.feed("1\r\n2\r\n3\r\nprivate line\r\n5\r\n6\r\n7");
        assertEquals("ne\n5\n6\n7", terminal.screen().text());
        terminal.tap(10);
        terminal.resize(20, 8);
        assertEquals("ne\n5\n6\n7", terminal.screen().text());
        assertEquals(4, terminal.historySize());
    }

    @Test
    void blank_rows_below_the_cursor_go_first() {
        terminal.feed("1\r\n2");
        terminal.resize(10, 2);
        assertEquals("1\n2", terminal.screen().text());
        assertEquals(0, terminal.historySize());
    }

    @Test
    void a_screen_that_was_cleared_stays_at_its_top() {
        terminal.feed("1\r\n2\r\n3\r\n4\r\n5\033[2J\033[H$ ");
        terminal.resize(10, 8);
        assertEquals("$", terminal.screen().text());
        assertEquals(1, terminal.historySize());
    }

    @Test
    void a_wide_character_is_not_cut() {
        terminal.feed("漢字漢字漢");
        terminal.resize(5, 4);
        assertEquals("漢字\n漢字\n漢", terminal.screen().text());
        terminal.resize(1, 4);
        terminal.resize(10, 4);
        assertEquals("", terminal.screen().text());
    }

    @Test
    void the_alternate_screen_is_cut_and_the_main_one_behind_it_is_wrapped() {
        terminal.feed("0123456789abc\033[?1049h\033[Halternate!");
        terminal.resize(5, 4);
        assertEquals("alter", terminal.screen().text());
        terminal.feed("\033[?1049l");
        assertEquals("01234\n56789\nabc", terminal.screen().text());
        assertEquals(new Cursor(3, 2, true), terminal.screen().cursor());
    }

    @Test
    void any_way_of_resizing_and_back_keeps_every_line() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            VirtualTerminal any = new VirtualTerminal(40, 10, 2_000, reply -> {});
            StringBuilder output = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                String word = random.nextBoolean() ? "漢字e\u0301" : "abc def ";
                output.append(word.repeat(random.nextInt(20))).append(i).append("\r\n");
            }
            any.feed(output);
            List<String> before = lines(any);
            for (int i = 0; i < 20; i++) {
                any.resize(random.nextInt(2, 100), random.nextInt(1, 40));
                assertEquals(before, lines(any), "seed " + seed);
                FuzzedTerminalTest.assertFits(any.screen(), "seed " + seed);
            }
        }
    }

    /// History and screen as logical lines.
    private static List<String> lines(VirtualTerminal terminal) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < terminal.historySize() + terminal.screen().rows(); i++) {
            int row = i - terminal.historySize();
            var part = row < 0 ? terminal.historyLine(i) : terminal.screen().lines().get(row);
            line.append(part.text());
            if (!part.wrapped()) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }
}
