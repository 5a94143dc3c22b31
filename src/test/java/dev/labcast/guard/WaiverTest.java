package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What "this is fine" does, and what it never does.
class WaiverTest {
    private static final String VALUE = "sk7fQ2xL9vTz";
    private static final String OTHER = "Rw8dN4mKp3Jh";

    private final GuardRig rig = GuardRig.allOnStage("hunter2-registered");
    private final NotedMarks noted = new NotedMarks();

    WaiverTest() {
        rig.clearing.take(new Request.Tell(noted));
    }

    private void write(String... lines) {
        rig.submit(new Draft.NotebookText("lab.md", List.of(lines), 0, Set.of()));
        rig.pass(800);
    }

    private List<String> seen() {
        return rig.state.notebook().lines();
    }

    private void waive(long number, int mark) {
        rig.clearing.take(new Request.Waive(number, noted.notebook.get(mark)));
        rig.clearing.release();
    }

    private void restore(long number) {
        rig.clearing.take(new Request.Restore(number));
        rig.clearing.release();
    }

    @Test
    void viewers_see_the_value_when_the_hold_back_has_gone_by_again() {
        write("API_KEY=" + VALUE);
        waive(1, 0);
        rig.pass(690);
        assertEquals(List.of("API_KEY=▒▒▒▒▒▒"), seen());

        rig.pass(10);
        assertEquals(List.of("API_KEY=" + VALUE), seen());
        assertEquals(List.of(), noted.inNotebook());
    }

    @Test
    void the_log_says_so_without_the_value() {
        write("API_KEY=" + VALUE);
        int before = rig.given.size();
        waive(7, 0);
        rig.pass(700);

        assertEquals(
                new SessionEvent.MaskWaived(7, Pane.NOTEBOOK, "named-value"),
                rig.events().get(before));
    }

    @Test
    void taken_back_in_time_nobody_has_seen_anything() {
        write("API_KEY=" + VALUE);
        int before = rig.given.size();
        waive(1, 0);
        rig.pass(600);
        restore(1);
        rig.pass(1_000);

        assertEquals(List.of(), rig.events().subList(before, rig.given.size()));
    }

    @Test
    void taken_back_later_it_is_masked_again_at_once() {
        write("API_KEY=" + VALUE);
        waive(1, 0);
        rig.pass(800);
        restore(1);

        assertEquals(List.of("API_KEY=▒▒▒▒▒▒"), seen());
        assertTrue(
                rig.events()
                        .contains(new SessionEvent.MaskRestored(1, Pane.NOTEBOOK, "named-value")));
    }

    @Test
    void it_holds_wherever_the_value_stands_in_every_pane() {
        write("API_KEY=" + VALUE, "later " + VALUE);
        assertEquals(List.of("API_KEY=▒▒▒▒▒▒", "later ▒▒▒▒▒▒"), seen());
        waive(1, 0);
        rig.pass(800);
        assertEquals(List.of("API_KEY=" + VALUE, "later " + VALUE), seen());

        rig.submit(Frames.of("echo " + VALUE, "done"));
        rig.pass(800);
        assertEquals("echo " + VALUE + "\ndone", rig.state.terminal().screen().text());

        restore(1);
        assertEquals(List.of("API_KEY=▒▒▒▒▒▒", "later ▒▒▒▒▒▒"), seen());
        assertEquals("echo ▒▒▒▒▒▒▒▒\ndone", rig.state.terminal().screen().text());
    }

    @Test
    void another_value_under_the_same_name_stays_masked() {
        write("API_KEY=" + VALUE);
        waive(1, 0);
        rig.pass(800);
        write("API_KEY=" + VALUE, "API_KEY=" + OTHER, "API_KEY=" + VALUE + "x9");

        assertEquals(List.of("API_KEY=" + VALUE, "API_KEY=▒▒▒▒▒▒", "API_KEY=▒▒▒▒▒▒"), seen());
    }

    @Test
    void a_rule_that_spans_lines_is_lifted_too() {
        write("Password:", VALUE);
        assertEquals(List.of("Password:", "▒▒▒▒▒▒"), seen());
        waive(1, 0);
        rig.pass(800);

        assertEquals(List.of("Password:", VALUE), seen());
    }

    @Test
    void facts_and_texts_are_let_through_as_the_panes_are() {
        write("API_KEY=" + VALUE);
        assertEquals("it is ▒▒▒▒▒▒", rig.rules.cleared("it is " + VALUE));
        waive(1, 0);
        rig.pass(800);

        assertEquals("it is " + VALUE, rig.rules.cleared("it is " + VALUE));
    }

    @Test
    void what_two_waivers_let_through_stays_when_one_is_taken_back() {
        write("API_KEY=" + VALUE);
        MaskMark mark = noted.notebook.getFirst();
        rig.clearing.take(new Request.Waive(1, mark));
        rig.clearing.take(new Request.Waive(2, mark));
        rig.pass(800);
        restore(1);
        assertEquals(List.of("API_KEY=" + VALUE), seen());

        restore(2);
        assertEquals(List.of("API_KEY=▒▒▒▒▒▒"), seen());
    }

    @Test
    void a_value_that_is_registered_afterwards_is_masked_all_the_same() {
        write("API_KEY=" + VALUE, VALUE);
        waive(1, 0);
        rig.pass(800);
        rig.rules.register(Set.of(VALUE));
        rig.pass(10);

        assertEquals(List.of("API_KEY=▒▒▒▒▒▒", "▒▒▒▒▒▒"), seen());
    }

    @Test
    void a_waiver_while_the_stage_is_hidden_counts_when_it_is_shown_again() {
        write("API_KEY=" + VALUE);
        waive(1, 0);
        rig.curtain.draw("why");
        rig.pass(2_000);
        rig.curtain.lift();
        write("API_KEY=" + VALUE);

        assertEquals(List.of("API_KEY=" + VALUE), seen());
    }

    @Test
    void the_guard_refuses_what_can_never_be_let_through() {
        GuardSettings settings =
                GuardSettings.of(Map.of("LAB_TOKEN", "hunter2-registered"), List.of())
                        .with(Embargo.of("Project Heron"));
        try (LiveGuard guard = new LiveGuard(settings, new HandClock(), new Curtain(), _ -> {})) {
            MaskMark never =
                    new MaskMark(
                            Pane.NOTEBOOK,
                            new Masked(0, 0, 1, "private-key"),
                            Set.of(),
                            java.util.Optional.of("Never."));

            assertThrows(IllegalArgumentException.class, () -> guard.waive(never));
        }
    }

    @Test
    void no_digest_is_the_same_in_another_session() {
        assertFalse(new Waivers().covered("r", VALUE).equals(new Waivers().covered("r", VALUE)));
    }
}
