package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void a_change_between_two_screens_leads_from_one_to_the_other() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            Screen before = any(random);
            Screen after = any(random);

            assertEquals(after, after(before, TerminalChange.between(before, after, List.of(), 0)));
        }
    }

    @Test
    void only_rows_that_differ_are_in_the_change() {
        Screen before = screen("a", "b", "c");
        Screen after = screen("a", "B", "c");

        assertEquals(
                List.of(new TerminalChange.Row(1, line("B"))),
                TerminalChange.between(before, after, List.of(), 0).changed());
    }

    @Test
    void a_screen_of_another_size_starts_blank() {
        Screen after =
                after(
                        screen("a", "b", "c"),
                        new TerminalChange(9, 2, List.of(), 0, List.of(), Cursor.HOME));

        assertEquals(Screen.blank(9, 2), after);
    }

    @Test
    void a_change_beyond_the_last_row_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new TerminalChange(
                                9,
                                2,
                                List.of(),
                                0,
                                List.of(new TerminalChange.Row(2, Line.EMPTY)),
                                Cursor.HOME));
    }

    @Test
    void the_text_of_a_screen_has_no_blank_tail() {
        assertEquals("a\n\nc", screen("a  ", "", "c", "", "").text());
    }

    private static Screen any(Random random) {
        int rows = 2 + random.nextInt(2);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(random.nextBoolean() ? Line.EMPTY : line("x" + random.nextInt(3)));
        }
        return new Screen(
                10,
                rows,
                lines,
                new Cursor(random.nextInt(10), random.nextInt(rows), random.nextBoolean()));
    }

    private static Screen screen(String... texts) {
        List<Line> lines = List.of(texts).stream().map(ScreenTest::line).toList();
        return new Screen(10, lines.size(), lines, Cursor.HOME);
    }

    private static Line line(String text) {
        return text.isEmpty() ? Line.EMPTY : new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }

    private static Screen after(Screen before, TerminalChange change) {
        TerminalFold fold = new TerminalFold(new Terminal(before, History.empty(), 0));
        fold.paint(change);
        return fold.terminal().screen();
    }
}
