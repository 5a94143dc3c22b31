package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.app.SamePlace.Found;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamePlaceTest {
    private static final List<String> READ =
            List.of("# Notes", "", "loss goes up", "key is ▒▒▒▒ here", "▒ private", "the end");

    @Test
    void a_line_that_moved_is_found_where_it_is_now() {
        assertEquals(at(4), found(2, "# Notes", "new", "newer", "", "loss goes up", "the end"));
    }

    @Test
    void a_mask_stands_for_what_is_below_it() {
        assertEquals(at(1), found(3, "loss goes up", "key is hunter2 here", "secret"));
        assertEquals(Optional.empty(), found(3, "key is", "here", "key ishere"));
    }

    @Test
    void of_lines_that_read_the_same_the_one_among_the_same_neighbours_counts() {
        List<String> then = List.of("run 1", "loss 0.3", "run 2", "loss 0.3", "done");

        assertEquals(
                at(4),
                new SamePlace(
                                then,
                                List.of("top", "run 1", "loss 0.3", "run 2", "loss 0.3", "done"))
                        .of(3, 3));
        assertEquals(
                at(2),
                new SamePlace(then, List.of("run 1", "x", "loss 0.3", "y", "loss 0.3")).of(1, 2));
    }

    @Test
    void a_line_that_was_changed_is_where_its_neighbours_still_are() {
        assertEquals(
                Optional.of(new Found(1, true)),
                found(2, "# Notes", "loss goes down, I mean", "key is hunter2 here"));
    }

    @Test
    void a_line_that_was_deleted_is_nowhere() {
        assertEquals(Optional.empty(), found(2, "# Notes", "key is hunter2 here"));
        assertEquals(Optional.empty(), found(5, "# Notes", "loss goes up"));
        assertEquals(Optional.empty(), found(17, "# Notes"));
        assertEquals(Optional.empty(), found(-1, "# Notes"));
    }

    @Test
    void what_viewers_never_read_is_not_looked_for() {
        assertEquals(Optional.empty(), found(4, "this is private", "▒ private"));
    }

    @Test
    void a_terminals_wrapped_rows_are_one_line() {
        TerminalText text =
                TerminalText.of(
                        List.of(
                                row("lab> python tr", true),
                                row("ain.py", false),
                                row("ok", false)));

        assertEquals(new TerminalText(List.of("lab> python train.py", "ok"), List.of(0, 2)), text);
        assertEquals(List.of(0, 0, 1, 1), List.of(0, 1, 2, 9).stream().map(text::lineOf).toList());
    }

    private static Line row(String text, boolean wrapped) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), wrapped);
    }

    private static Optional<Found> found(int line, String... now) {
        return new SamePlace(READ, List.of(now)).of(line, line);
    }

    private static Optional<Found> at(int line) {
        return Optional.of(new Found(line, false));
    }
}
