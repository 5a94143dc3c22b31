package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.SessionEvent.TerminalPainted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacedGuardTest {
    private final List<String> given = new ArrayList<>();
    private final PacedGuard maker =
            new PacedGuard(
                    GuardSettings.of(Map.of(), List.of()),
                    Instant.parse("2026-11-23T12:00:00Z"),
                    _ -> {});
    private PacedGuard guard = maker.fresh(_ -> {});

    private void start() {
        guard =
                maker.fresh(cleared -> {
                    if (cleared.event() instanceof TerminalPainted(var change)) {
                        change.changed()
                                .forEach(row -> given.add(guard.now() + " " + row.line().text()));
                    }
                });
    }

    @Test
    void what_comes_is_given_out_at_its_time_when_the_hold_back_is_over() {
        start();
        guard.submit(Frames.of("one"));
        guard.passTo(100);
        guard.submit(Frames.of("two"));
        guard.passTo(699);
        assertEquals(List.of(), given);

        guard.passTo(5_000);

        assertEquals(List.of("700 one", "800 two"), given);
        assertEquals(5_000, guard.now());
    }

    @Test
    void at_the_end_nothing_is_held_back_any_more() {
        start();
        guard.passTo(50);
        guard.submit(Frames.of("API_KEY=Zx81kd93mfQp0a7b"));

        guard.finish();

        assertEquals(List.of("750 API_KEY=▒▒▒▒▒▒▒▒"), given);
    }

    @Test
    void what_one_learned_another_does_not_know() {
        start();
        guard.submit(Frames.of("API_KEY=Zx81kd93mf"));
        guard.finish();
        given.clear();
        start();
        guard.submit(Frames.of("using Zx81kd93mf"));
        guard.finish();

        assertEquals(List.of("700 using Zx81kd93mf"), given);
    }

    @Test
    void it_says_which_cells_are_hidden_and_why() {
        Draft.TerminalFrame frame =
                Frames.wrapped(false, "x".repeat(60) + " API_KEY=" + "Zx81kd93mfQp0a7b");

        assertEquals(
                List.of(new Masked(1, 69, 80, "named-value"), new Masked(2, 0, 5, "named-value")),
                guard.masked(List.of(Frames.line("before")), frame.screen()));
    }

    @Test
    void wide_characters_count_two_cells() {
        assertEquals(
                List.of(new Masked(0, 13, 29, "named-value")),
                guard.masked(
                        List.of(Wide.line("日本 ", "API_KEY=Zx81kd93mfQp0a7b")),
                        Frames.of("").screen()));
    }
}
