package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionStateTest {

    @Test
    void at_first_everything_is_private() {
        assertEquals(Set.of(), SessionState.initial().staged());
        assertEquals(Scene.AWAY, SessionState.initial().scene());
    }

    @Test
    void a_pane_that_turns_private_leaves_nothing_on_the_stage() {
        SessionState state =
                new Folded()
                        .at(0, new SessionEvent.PaneStaged(Pane.TERMINAL, true))
                        .at(1, painted("secret plan"))
                        .at(2, new SessionEvent.PaneStaged(Pane.NOTEBOOK, true))
                        .at(3, new SessionEvent.NotebookOpened("n.md", List.of("also secret")))
                        .at(4, new SessionEvent.PaneStaged(Pane.TERMINAL, false))
                        .at(5, new SessionEvent.PaneStaged(Pane.NOTEBOOK, false))
                        .state();

        assertEquals("", state.terminal().screen().text());
        assertEquals(Notebook.NONE, state.notebook());
    }

    @Test
    void the_curtain_hides_every_pane_and_gives_them_back() {
        Folded folded =
                new Folded()
                        .at(0, new SessionEvent.PaneStaged(Pane.TERMINAL, true))
                        .at(1, new SessionEvent.CurtainDrawn("F12"));
        assertFalse(folded.state().onStage(Pane.TERMINAL));

        folded.at(2, new SessionEvent.CurtainLifted());
        assertTrue(folded.state().onStage(Pane.TERMINAL));
    }

    @Test
    void the_notebook_is_spliced_line_by_line() {
        SessionState state =
                new Folded()
                        .at(0, new SessionEvent.NotebookOpened("n.md", List.of("a", "b", "c")))
                        .at(1, new SessionEvent.NotebookSpliced(1, 1, List.of("B", "B2")))
                        .at(2, new SessionEvent.NotebookSpliced(4, 0, List.of("d")))
                        .at(
                                3,
                                new SessionEvent.NotebookSpliced(
                                        90, 5, List.of("beyond the end goes to the end")))
                        .at(4, new SessionEvent.NotebookPointed(2))
                        .state();

        assertEquals(
                new Notebook(
                        "n.md",
                        List.of("a", "B", "B2", "c", "d", "beyond the end goes to the end"),
                        2),
                state.notebook());
    }

    @Test
    void scrolled_lines_are_kept_in_order_and_skipped_ones_counted() {
        SessionState state =
                new Folded()
                        .at(
                                0,
                                new SessionEvent.TerminalPainted(
                                        new TerminalChange(
                                                10,
                                                2,
                                                List.of(line("one"), line("two")),
                                                0,
                                                List.of(),
                                                Cursor.HOME)))
                        .at(
                                1,
                                new SessionEvent.TerminalPainted(
                                        new TerminalChange(
                                                10,
                                                2,
                                                List.of(line("nine")),
                                                6,
                                                List.of(),
                                                Cursor.HOME)))
                        .state();

        assertEquals(
                List.of("one", "two", "nine"),
                state.terminal().scrollback().toList().stream().map(Line::text).toList());
        assertEquals(6, state.terminal().skipped());
    }

    @Test
    void masks_are_counted_by_rule() {
        SessionState state =
                new Folded()
                        .at(0, new SessionEvent.Masked(Pane.TERMINAL, "vendor.github", 2))
                        .at(1, new SessionEvent.Masked(Pane.NOTEBOOK, "vendor.github", 1))
                        .at(2, new SessionEvent.Masked(Pane.NOTEBOOK, "named.value", 1))
                        .state();

        assertEquals(Map.of("vendor.github", 3, "named.value", 1), state.masks());
    }

    @Test
    void closing_the_session_closes_the_running_segment() {
        SessionState state =
                new Folded()
                        .cue(10, new Cue.Start("reading", "", List.of(), 10))
                        .at(700, new SessionEvent.SessionClosed())
                        .state();

        assertTrue(state.closed());
        assertEquals(OptionalLong.of(700), state.segments().list().getFirst().end());
    }

    @Test
    void what_comes_next_stays_until_another_does_or_the_session_ends() {
        Folded session =
                new Folded()
                        .at(1, new SessionEvent.NextAnnounced("the baseline"))
                        .at(2, new SessionEvent.NextAnnounced("the fixed loader"));
        assertEquals("the fixed loader", session.state().announced());

        assertEquals("", session.at(3, new SessionEvent.SessionClosed()).state().announced());
    }

    @Test
    void marks_plots_viewers_and_warnings_are_kept_in_order() {
        Plot plot = new Plot(1, "a.png", "plots/0001-aa.png", "aa", 3, 2, "");
        SessionState state =
                new Folded()
                        .cue(90, new Cue.Mark("odd", 40))
                        .cue(95, new Cue.Mark("even", 400))
                        .at(96, new SessionEvent.PlotShown(plot))
                        .at(97, new SessionEvent.PlotPinned(OptionalLong.of(1)))
                        .at(98, new SessionEvent.ViewerSpoke("rehearsal", "mira", "why?"))
                        .at(99, new SessionEvent.Warned("The recording stopped."))
                        .state();

        assertEquals(
                List.of(
                        new SessionEvent.MarkSet("s0", "odd", 40),
                        new SessionEvent.MarkSet("s1", "even", 95)),
                state.marks().toList());
        assertEquals(List.of(plot), state.plots().toList());
        assertEquals(OptionalLong.of(1), state.pinned());
        assertEquals(List.of("The recording stopped."), state.warnings().toList());
        assertEquals(99, state.now());
    }

    @Test
    void a_state_never_changes_once_it_was_given_out() {
        Folded folded = new Folded().cue(1, new Cue.Mark("first", 1));
        SessionState early = folded.state();
        folded.cue(2, new Cue.Mark("second", 2)).at(3, painted("later"));

        assertEquals(1, early.marks().size());
        assertEquals("", early.terminal().screen().text());
    }

    private static SessionEvent painted(String text) {
        return new SessionEvent.TerminalPainted(
                new TerminalChange(
                        80,
                        24,
                        List.of(),
                        0,
                        List.of(new TerminalChange.Row(0, line(text))),
                        Cursor.HOME));
    }

    private static Line line(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }
}
