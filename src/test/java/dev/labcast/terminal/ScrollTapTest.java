package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScrollTapTest {
    private final VirtualTerminal terminal = new VirtualTerminal(20, 3, 6, reply -> {});

    @Test
    void the_beginning_of_a_line_that_scrolled_away_before_the_tap_comes_as_context() {
        VirtualTerminal narrow = new VirtualTerminal(10, 3, 100, _ -> {});
        narrow.feed("0\r\na line that is long\r\n1\r\n2");
        assertEquals("t is long\n1\n2", narrow.screen().text());
        ScrollTap tap = narrow.tap(100);
        ScrollTap.Frame frame = tap.drain();
        assertEquals(List.of("a line tha"), frame.context().stream().map(Line::text).toList());
        assertEquals(List.of(), frame.scrolled());

        narrow.feed("\033[?1049h");
        assertEquals(List.of(), tap.drain().context());
    }

    @Test
    void the_history_keeps_the_newest_lines() {
        terminal.feed(numbers(1, 12));
        assertEquals(List.of("4", "5", "6", "7", "8", "9"), history());
        assertThrows(IndexOutOfBoundsException.class, () -> terminal.historyLine(6));
        terminal.feed("\033[3J");
        assertEquals(List.of(), history());
    }

    @Test
    void a_tap_gives_every_line_once_with_the_screen_that_follows() {
        ScrollTap tap = terminal.tap(100);
        terminal.feed(numbers(1, 5));
        ScrollTap.Frame first = tap.drain();
        assertEquals(List.of("1", "2"), texts(first.scrolled()));
        assertEquals("3\n4\n5", first.screen().text());
        terminal.feed("\r\n6");
        assertEquals(List.of("3"), texts(tap.drain().scrolled()));
        assertEquals(
                new ScrollTap.Frame(List.of(), terminal.screen(), List.of(), 0, 3), tap.drain());
    }

    @Test
    void lines_beyond_the_capacity_are_counted() {
        ScrollTap tap = terminal.tap(2);
        terminal.feed(numbers(1, 8));
        ScrollTap.Frame frame = tap.drain();
        assertEquals(List.of("4", "5"), texts(frame.scrolled()));
        assertEquals(3, frame.skipped());
    }

    @Test
    void lines_beyond_the_history_are_counted() {
        ScrollTap tap = terminal.tap(100);
        terminal.feed(numbers(1, 20));
        ScrollTap.Frame frame = tap.drain();
        assertEquals(List.of("12", "13", "14", "15", "16", "17"), texts(frame.scrolled()));
        assertEquals(11, frame.skipped());
    }

    @Test
    void what_scrolls_on_the_alternate_screen_or_in_a_lower_region_is_no_history() {
        ScrollTap tap = terminal.tap(100);
        terminal.feed(
                "\033[?1049h" + numbers(1, 9) + "\033[?1049l\033[2;3r\033[2H" + numbers(1, 9));
        assertEquals(List.of(), tap.drain().scrolled());
        assertEquals(0, terminal.historySize());
    }

    @Test
    void during_synchronized_output_lines_wait_with_the_screen() {
        ScrollTap tap = terminal.tap(100);
        terminal.feed(numbers(1, 4) + "\033[?2026h\r\n5");
        ScrollTap.Frame before = tap.drain();
        assertEquals(List.of("1"), texts(before.scrolled()));
        assertEquals("2\n3\n4", before.screen().text());
        terminal.feed("\033[?2026l");
        ScrollTap.Frame after = tap.drain();
        assertEquals(List.of("2"), texts(after.scrolled()));
        assertEquals("3\n4\n5", after.screen().text());
    }

    @Test
    void lines_that_come_back_with_a_larger_screen_are_not_given_twice() {
        ScrollTap tap = terminal.tap(100);
        terminal.feed(numbers(1, 6));
        assertEquals(List.of("1", "2", "3"), texts(tap.drain().scrolled()));
        terminal.resize(20, 5);
        assertEquals("2\n3\n4\n5\n6", terminal.screen().text());
        terminal.feed("\r\n7\r\n8\r\n9");
        assertEquals(List.of("4"), texts(tap.drain().scrolled()));
    }

    @Test
    void a_tap_keeps_its_place_when_lines_are_wrapped_anew() {
        ScrollTap tap = terminal.tap(100);
        terminal.feed("a line of some length\r\n" + numbers(1, 3));
        assertEquals(List.of("a line of some lengt", "h"), texts(tap.drain().scrolled()));
        terminal.feed("\r\n4");
        terminal.resize(7, 3);
        assertEquals(List.of("1"), texts(tap.drain().scrolled()));
    }

    @Test
    void drained_lines_and_the_screen_together_are_the_whole_output() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            VirtualTerminal any = new VirtualTerminal(20, 3, 50, reply -> {});
            ScrollTap tap = any.tap(100);
            List<String> seen = new ArrayList<>();
            int next = 1;
            for (int step = 0; step < 30; step++) {
                int count = random.nextInt(1, 30);
                any.feed(numbers(next, next + count - 1) + "\r\n");
                next += count;
                seen.addAll(texts(tap.drain().scrolled()));
            }
            any.screen().text().lines().forEach(seen::add);
            assertEquals(
                    IntStream.range(1, next).mapToObj(Integer::toString).toList(),
                    seen,
                    "seed " + seed);
        }
    }

    private List<String> history() {
        return IntStream.range(0, terminal.historySize())
                .mapToObj(i -> terminal.historyLine(i).text())
                .toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static String numbers(int from, int to) {
        return String.join(
                "\r\n", IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
    }
}
