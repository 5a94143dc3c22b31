package dev.labcast.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.SessionClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void steps_are_performed_in_order_and_a_failed_one_does_not_stop_the_rest() throws Exception {
        List<String> done = new ArrayList<>();
        Rehearsal rehearsal =
                rehearsal(
                        List.of(mark(1, "a", Optional.empty()), mark(2, "b", Optional.empty())),
                        (step, _) -> {
                            done.add(Steps.describe(step));
                            if (step.equals(new Step.Mark("a"))) {
                                throw new StepFailed("No hands free.");
                            }
                        });

        List<Performed> performed = rehearsal.play(_ -> {});

        assertEquals(List.of("mark a", "mark b"), done);
        assertEquals(
                List.of("No hands free.", ""), performed.stream().map(Performed::failed).toList());
    }

    @Test
    void a_step_with_a_time_waits_for_it_and_the_speed_divides_it() throws Exception {
        Rehearsal rehearsal =
                rehearsal(List.of(mark(1, "a", Optional.of(Duration.ofSeconds(2)))), (_, _) -> {});

        long at = rehearsal.play(_ -> {}).getFirst().at();

        assertTrue(at >= 200 && at < 1500, "began at " + at);
    }

    private static Rehearsal rehearsal(List<Cued> steps, Hands hands) {
        Script script =
                new Script(
                        "t",
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        "n.md",
                        Map.of(),
                        "$ ",
                        800,
                        600,
                        Optional.empty(),
                        steps);
        return new Rehearsal(script, new Pace(10), SessionClock.startingNow(), hands);
    }

    private static Cued mark(int number, String label, Optional<Duration> at) {
        return new Cued(number, at, new Step.Mark(label));
    }
}
