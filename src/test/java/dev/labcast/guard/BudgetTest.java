package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.guard.rule.TimedRule;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A rule takes 50 ms for each line that says `slow`, and the guard has 80 ms for a turn.
class BudgetTest {
    private final HandClock clock = new HandClock();
    private final GuardRig rig =
            new GuardRig(clock, new GuardRules(book(), Workspace.EVERYWHERE, new Budget(clock)));

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

    private List<String> shown() {
        return rig.state.terminal().screen().lines().stream()
                .map(Line::text)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
