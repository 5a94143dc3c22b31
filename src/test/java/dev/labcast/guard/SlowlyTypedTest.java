package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.guard.rule.Planted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/// Every line of `secrets.txt` typed key by key on stage, with pauses that make public what was
/// typed so far: at no time four chars of a secret in a row.
class SlowlyTypedTest {
    private static final int PAUSE = 760;

    @Test
    void a_pause_after_every_key_shows_nothing_of_a_secret() throws IOException {
        assertEquals(List.of(), leaks(_ -> PAUSE));
    }

    @Test
    void pauses_here_and_there_show_nothing_of_a_secret() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 3; round++) {
            assertEquals(List.of(), leaks(_ -> random.nextInt(4) == 0 ? PAUSE : 40));
        }
    }

    @Test
    void keys_that_come_just_before_the_hold_back_is_over_show_nothing_of_a_secret()
            throws IOException {
        assertEquals(List.of(), leaks(key -> key % 3 == 0 ? PAUSE : 650));
    }

    private static List<String> leaks(IntUnaryOperator pauseAfter) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Planted planted : Planted.typed(3)) {
            GuardRig terminal = GuardRig.allOnStage();
            leak(
                    planted,
                    "terminal",
                    type(planted.line(), terminal, pauseAfter, SlowlyTypedTest::onScreen),
                    leaks);
            GuardRig notebook = GuardRig.allOnStage();
            notebook.submit(inNotebook(""));
            leak(
                    planted,
                    "notebook",
                    type(planted.line(), notebook, pauseAfter, SlowlyTypedTest::inNotebook),
                    leaks);
        }
        return leaks;
    }

    /// All that was ever to be seen.
    private static String type(
            String line, GuardRig rig, IntUnaryOperator pauseAfter, Function<String, Draft> draft) {
        Set<String> seen = new LinkedHashSet<>();
        for (int length = 1; length <= line.length(); length++) {
            rig.submit(draft.apply(line.substring(0, length)));
            for (int left = pauseAfter.applyAsInt(length); left > 0; left -= 20) {
                rig.clock.move(20);
                rig.clearing.release();
                seen.add(rig.state.notebook().text());
                seen.add(rig.state.terminal().screen().text().replace("\n", ""));
            }
        }
        return String.join("\n", seen);
    }

    private static Draft onScreen(String typed) {
        return Frames.wrapped(true, typed);
    }

    private static Draft inNotebook(String typed) {
        return new Draft.NotebookText("lab.md", List.of("x", typed), 1, Set.of());
    }

    private static void leak(Planted planted, String where, String all, List<String> leaks) {
        StringBuilder open = new StringBuilder();
        int at = 0;
        for (int[] secret : planted.secrets()) {
            open.append(planted.line(), at, secret[0]).append('\n');
            at = secret[1];
        }
        open.append(planted.line().substring(at));
        for (int[] secret : planted.secrets()) {
            for (int i = secret[0]; i + 4 <= secret[1]; i++) {
                String part = planted.line().substring(i, i + 4);
                if (all.contains(part) && open.indexOf(part) < 0) {
                    leaks.add("'" + part + "' in the " + where + ": " + planted.line());
                    return;
                }
            }
        }
    }
}
