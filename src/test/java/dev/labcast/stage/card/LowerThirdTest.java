package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Activity;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LowerThirdTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of(new Activity("debugging", "Debugging", "4", "#d29922")));

    @Test
    void it_says_what_goes_on_and_for_how_many_minutes() {
        SessionState state = state(opened("debugging", "Why\nzero?"));
        assertEquals(Optional.of(third("")), LowerThird.of(state, VOCABULARY, 1_000 + 59_999));
        assertEquals(Optional.of(third("1 min")), LowerThird.of(state, VOCABULARY, 1_000 + 60_000));
        assertEquals(
                Optional.of(third("2 h 03 min")),
                LowerThird.of(state, VOCABULARY, 1_000 + 123 * 60_000));
    }

    @Test
    void an_activity_of_another_vocabulary_stands_for_itself_without_a_colour() {
        assertEquals(
                Optional.of(new LowerThird("policy-reading", Optional.empty(), "", "")),
                LowerThird.of(state(opened("policy-reading", "")), VOCABULARY, 2_000));
    }

    @Test
    void there_is_none_while_nothing_runs_or_the_stage_is_hidden() {
        assertEquals(Optional.empty(), LowerThird.of(SessionState.initial(), VOCABULARY, 5_000));
        assertEquals(
                Optional.empty(),
                LowerThird.of(
                        state(opened("debugging", "x"), new SessionEvent.CurtainDrawn("hidden")),
                        VOCABULARY,
                        5_000));
    }

    private static LowerThird third(String clock) {
        return new LowerThird("Debugging", Optional.of("#d29922"), "Why zero?", clock);
    }

    private static SessionEvent opened(String activity, String title) {
        return new SessionEvent.SegmentOpened("s1", activity, title, List.of(), 1_000);
    }

    private static SessionState state(SessionEvent... events) {
        SessionState state = SessionState.initial();
        for (SessionEvent event : events) {
            state = state.evolve(new Entry(state.entries(), 1_000, event));
        }
        return state;
    }
}
