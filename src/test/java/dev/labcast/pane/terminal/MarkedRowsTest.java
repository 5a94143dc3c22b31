package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.guard.Marks;
import dev.labcast.guard.MaskMark;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which rows have marks while the screen moves on.
class MarkedRowsTest {
    private final MarkedRows rows = new MarkedRows();
    private final MaskMark mark = Marks.terminal(1, 4, 10, "named-value");

    private static Line line(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }

    private static Screen screen(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(line(text));
        }
        return new Screen(20, texts.length, lines, new Cursor(0, 0, true));
    }

    @Test
    void a_mark_is_found_by_its_rows_number_wherever_that_stands() {
        rows.show(screen("a", "KEY=secret"), 100, List.of(mark));

        assertEquals(List.of(mark), rows.at(101, line("KEY=secret")));
        assertEquals(List.of(), rows.at(100, line("a")));
    }

    @Test
    void a_row_that_reads_otherwise_has_no_mark() {
        rows.show(screen("a", "KEY=secret"), 100, List.of(mark));

        assertEquals(List.of(), rows.at(101, line("an editor now")));
    }

    @Test
    void the_next_verdict_replaces_those_of_its_screen_and_leaves_what_scrolled_off() {
        rows.show(screen("a", "KEY=secret"), 100, List.of(mark));
        rows.show(screen("b", "c"), 102, List.of());
        assertEquals(List.of(mark), rows.at(101, line("KEY=secret")));

        rows.show(screen("a", "KEY=secret"), 100, List.of());
        assertEquals(List.of(), rows.at(101, line("KEY=secret")));
    }

    @Test
    void rows_that_scrolled_off_with_a_frame_are_marked_once() {
        MaskMark above = Marks.terminal(-1, 4, 10, "named-value");
        rows.show(screen("a", "KEY=secret"), 100, List.of(mark));
        rows.show(screen("b", "c"), 102, List.of(above));

        assertEquals(List.of(above), rows.at(101, line("KEY=secret")));
    }

    @Test
    void the_oldest_go_when_there_are_too_many() {
        for (int i = 0; i < 5_001; i++) {
            rows.show(screen("a", "KEY=secret"), 2L * i, List.of(mark));
        }

        assertEquals(List.of(), rows.at(1, line("KEY=secret")));
        assertEquals(List.of(mark), rows.at(3, line("KEY=secret")));
    }
}
