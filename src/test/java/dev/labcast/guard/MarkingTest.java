package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Pane;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where the private side is told that masks are, and when.
class MarkingTest {
    private final GuardRig rig = GuardRig.allOnStage("hunter2-registered");
    private final NotedMarks noted = new NotedMarks();

    MarkingTest() {
        rig.clearing.take(new Request.Tell(noted));
    }

    private static Draft.NotebookText notebook(String... lines) {
        return new Draft.NotebookText("lab.md", List.of(lines), 0, Set.of());
    }

    @Test
    void a_mask_is_told_of_before_the_hold_back_is_over() {
        rig.submit(Frames.of("$ export API_KEY=sk7fQ2xL9vTz", "ok"));

        assertEquals(List.of(new Masked(0, 17, 29, "named-value")), noted.inTerminal());
        assertEquals("", rig.state.terminal().screen().text());
    }

    @Test
    void the_screen_it_belongs_to_is_the_one_that_was_given() {
        Draft.TerminalFrame frame = Frames.of("PASSWORD=sk7fQ2xL9vTz");
        rig.submit(frame);

        assertSame(frame.screen(), noted.contents.getLast());
    }

    @Test
    void rows_that_scrolled_off_count_below_zero() {
        rig.submit(Frames.frame(false, List.of(Frames.line("PASSWORD=sk7fQ2xL9vTz")), "$ "));

        assertEquals(List.of(new Masked(-1, 9, 21, "named-value")), noted.inTerminal());
    }

    @Test
    void cells_are_counted_where_chars_are_wide() {
        Draft.TerminalFrame frame =
                Frames.frame(
                        false,
                        List.of(),
                        List.of(Wide.mixed("数据 PASSWORD=sk7fQ2xL9vTz")),
                        new dev.labcast.session.Cursor(0, 1, true));
        rig.submit(frame);

        assertEquals(List.of(new Masked(0, 14, 26, "named-value")), noted.inTerminal());
    }

    @Test
    void a_value_that_a_row_cut_in_two_has_two_marks_that_hide_the_same() {
        String value = "sk7fQ2xL9vTz".repeat(8);
        rig.submit(Frames.wrapped(false, "export API_KEY=" + value));

        assertEquals(2, noted.terminal.size());
        assertTrue(noted.terminal.getFirst().hidesSameAs(noted.terminal.getLast()));
    }

    @Test
    void a_value_learned_later_is_told_of_where_it_stood_before() {
        rig.submit(Frames.of("sk7fQ2xL9vTz"));
        assertEquals(List.of(), noted.inTerminal());

        rig.submit(notebook("API_KEY=sk7fQ2xL9vTz"));

        assertEquals(List.of(new Masked(0, 0, 12, "known-value")), noted.inTerminal());
        assertEquals(List.of(new Masked(0, 8, 20, "named-value")), noted.inNotebook());
    }

    @Test
    void the_same_content_is_told_of_once() {
        rig.submit(notebook("API_KEY=sk7fQ2xL9vTz"));
        int before = noted.contents.size();
        rig.pass(2_000);

        assertEquals(before, noted.contents.size());
    }

    @Test
    void a_pane_that_nobody_sees_has_no_masks() {
        rig.submit(Frames.of("PASSWORD=sk7fQ2xL9vTz"));
        rig.submit(notebook("API_KEY=sk7fQ2xL9vTz"));

        rig.stage(Pane.TERMINAL, false);
        assertEquals(List.of(Pane.TERMINAL), noted.emptied);

        rig.curtain.draw("why");
        rig.pass(10);
        assertEquals(List.of(Pane.TERMINAL, Pane.NOTEBOOK), noted.emptied);
    }

    @Test
    void what_can_never_be_let_through_says_why() {
        GuardRig keys = GuardRig.allOnStage("hunter2-registered");
        keys.clearing.take(new Request.Tell(noted));
        keys.submit(
                notebook(
                        "-----BEGIN OPENSSH PRIVATE KEY-----",
                        "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ",
                        "-----END OPENSSH PRIVATE KEY-----",
                        "it says hunter2-registered",
                        "PASSWORD=hunter2-registered",
                        "PASSWORD=sk7fQ2xL9vTz"));

        assertEquals(
                List.of(
                        Optional.of("A private key is never shown, nor a part of one."),
                        Optional.of(dev.labcast.guard.rule.Reasons.REGISTERED),
                        Optional.of(dev.labcast.guard.rule.Reasons.REGISTERED),
                        Optional.empty()),
                noted.notebook.stream().map(MaskMark::never).toList());
    }
}
