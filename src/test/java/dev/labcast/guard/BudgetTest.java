package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.OwnRule;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.guard.rule.TimedRule;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A rule takes 50 ms for each line that says `slow`, and the guard has 80 ms for a turn.
class BudgetTest {
    private final HandClock clock = new HandClock();
    private final GuardRig rig =
            new GuardRig(
                    clock, new GuardRules(book(), Workspace.EVERYWHERE, new Budget(clock, 80)));

    private RuleBook book() {
        return TimedRule.in(
                RuleBook.of(Set.of(), Embargo.NONE, List.of(), Set.of()),
                line -> clock.move(line.startsWith("slow") ? 50 : 0));
    }

    @Test
    void lines_that_a_turn_has_no_time_for_are_masked_and_read_in_the_next() {
        rig.stage(Pane.TERMINAL, true);
        rig.submit(Frames.of("slow 1", "slow 2", "slow 3", "slow 4", "slow 5", "slow 6"));
        rig.pass(1_000);

        assertEquals(List.of("slow 1", "slow 2", "slow 3", "slow 4", "slow 5", "slow 6"), shown());
        long masked =
                rig.events().stream()
                        .filter(it ->
                                it instanceof SessionEvent.Masked(var _, var rule, var _)
                                        && rule.equals(RuleBook.OVERRUN))
                        .count();
        assertTrue(masked > 0, "it is counted");
    }

    @Test
    void a_line_that_was_not_read_is_never_seen_on_the_way() {
        rig.stage(Pane.TERMINAL, true);
        rig.submit(Frames.of("slow 1", "slow 2", "slow 3", "slow password=hunter2-x9"));
        rig.pass(2_000);

        assertEquals("slow 3", shown().get(2));
        assertEquals(-1, rig.everything().indexOf("hunter2"));
    }

    @Test
    void a_secret_on_a_line_that_scrolled_by_unread_is_learned_later() {
        rig.stage(Pane.TERMINAL, true);
        List<Line> scrolled = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            scrolled.add(Frames.line("slow " + i));
        }
        scrolled.add(Frames.line("slow password=hunter2-x9"));
        rig.submit(Frames.frame(false, scrolled, "now"));
        rig.pass(6_000);
        rig.submit(Frames.of("hunter2-x9"));
        rig.pass(2_000);

        assertEquals(-1, rig.everything().indexOf("hunter2"));
    }

    @Test
    void a_secret_that_is_read_late_is_masked_in_the_lines_above_it_too() {
        rig.stage(Pane.TERMINAL, true);
        rig.submit(
                Frames.of(
                        "key hunter2-x9",
                        "slow 1",
                        "slow 2",
                        "slow 3",
                        "slow password=hunter2-x9",
                        "$"));
        rig.pass(100);
        rig.submit(Frames.of("later"));
        rig.pass(2_000);

        assertEquals(-1, rig.everything().indexOf("hunter2"));
    }

    @Test
    void rules_that_come_while_a_screen_stands_hold_for_it_however_it_was_painted() {
        rig.stage(Pane.TERMINAL, true);
        rig.submit(Frames.of("LAB-1234"));
        rig.pass(1_000);
        rig.curtain.draw("F12");
        rig.curtain.lift();
        rig.rules.own(List.of(new OwnRule("lab", "LAB-[0-9]{4}", 0, 0, List.of(), List.of())));
        rig.pass(10);

        assertEquals(List.of("▒▒▒▒▒▒▒▒"), shown());
    }

    @Test
    void a_plot_that_comes_when_the_time_is_spent_keeps_its_name() {
        rig.stage(Pane.PLOTS, true);
        rig.stage(Pane.TERMINAL, true);
        rig.submit(new Draft.PlotImage("q.png", new byte[] {1, 7}, 640, 480, "plot.py"));
        rig.clock.move(700);
        rig.submit(Frames.of("slow 1", "slow 2", "slow 3", "slow 4"));
        rig.pass(1_000);

        assertEquals("q.png", rig.state.plots().toList().getLast().name());
    }

    @Test
    void the_beginning_of_a_secret_that_the_last_column_cuts_is_not_seen_unread() {
        rig.stage(Pane.TERMINAL, true);
        String line = "slow " + "x".repeat(Frames.COLUMNS - 21) + " token: ghp_Xy7z";
        rig.submit(Frames.of("slow 1", line));
        rig.pass(2_000);

        assertEquals(-1, rig.everything().indexOf("ghp_Xy7z"));
    }

    private List<String> shown() {
        return rig.state.terminal().screen().lines().stream()
                .map(Line::text)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
