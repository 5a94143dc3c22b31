package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.labcast.session.Cursor;
import dev.labcast.terminal.VirtualTerminal;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private final VirtualTerminal terminal = new VirtualTerminal(10, 3, 5, _ -> {});
    private final Viewport viewport = new Viewport();

    @Test
    void it_follows_the_output_until_it_is_scrolled_back() {
        print(1, 6);
        assertSame(terminal.screen(), viewport.screen(lines()));

        viewport.scrollBy(-2, lines());

        assertEquals("2\n3\n4", viewport.screen(lines()).text());
        print(7, 8);
        assertEquals("2\n3\n4", viewport.screen(lines()).text());
        assertEquals(4, viewport.below(lines()));
        viewport.scrollBy(99, lines());
        assertSame(terminal.screen(), viewport.screen(lines()));
    }

    @Test
    void lines_that_fall_out_of_the_history_push_the_view_along() {
        print(1, 6);
        viewport.scrollTo(0, lines());
        assertEquals("1\n2\n3", viewport.screen(lines()).text());

        print(7, 20);

        assertEquals("13\n14\n15", viewport.screen(lines()).text());
    }

    @Test
    void the_cursor_is_shown_where_it_is_or_not_at_all() {
        terminal.feed("1\r\n2\r\n3\r\n4\r\n5\033[H");
        assertEquals(new Cursor(0, 0, true), viewport.screen(lines()).cursor());

        viewport.scrollBy(-1, lines());
        assertEquals(new Cursor(0, 1, true), viewport.screen(lines()).cursor());
        viewport.scrollTo(-5, lines());
        assertEquals(new Cursor(0, 2, true), viewport.screen(lines()).cursor());
        terminal.feed("\033[3;1H");
        assertEquals(false, viewport.screen(lines()).cursor().visible());
    }

    @Test
    void a_line_to_be_seen_moves_the_view_only_if_it_is_not_in_it() {
        print(1, 8);
        viewport.scrollTo(2, lines());

        viewport.reveal(4, lines());
        assertEquals(2, viewport.top(lines()));
        viewport.reveal(0, lines());
        assertEquals(lines().first(), viewport.top(lines()));
        viewport.reveal(7, lines());
        assertSame(terminal.screen(), viewport.screen(lines()));
    }

    private TerminalLines lines() {
        return TerminalLines.of(terminal);
    }

    private void print(int from, int to) {
        for (int i = from; i <= to; i++) {
            terminal.feed((i == 1 ? "" : "\r\n") + i);
        }
    }
}
