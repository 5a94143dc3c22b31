package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What frames that still wait tell about those before them.
class LookAheadTest {

    @Test
    void a_word_typed_in_the_terminal_is_seen_when_it_is_finished() {
        GuardRig rig = GuardRig.allOnStage();
        String typed = "git moonshot now";
        for (int i = 0; i <= typed.length(); i++) {
            rig.submit(Frames.typed("$ " + typed.substring(0, i)));
            rig.pass(100);
        }
        rig.pass(2_000);
        assertFalse(rig.everything().matches("(?s).*moo(?!nshot).*"), rig.everything());
        assertEquals("$ git moonshot now", rig.state.terminal().screen().text());
    }

    @Test
    void a_word_typed_in_the_notebook_is_seen_when_it_is_finished() {
        GuardRig rig = GuardRig.allOnStage();
        String typed = "a moonshot now";
        for (int i = 0; i <= typed.length(); i++) {
            rig.submit(
                    new Draft.NotebookText(
                            "lab.md", List.of("# Lab", typed.substring(0, i)), 1, Set.of()));
            rig.pass(100);
        }
        rig.pass(2_000);
        assertFalse(rig.everything().matches("(?s).*moo(?!nshot).*"), rig.everything());
        assertEquals("# Lab\n" + typed, rig.state.notebook().text());
    }

    @Test
    void output_that_is_not_typed_is_not_held_by_the_word() {
        GuardRig rig = GuardRig.allOnStage();
        for (int i = 1; i <= 40; i++) {
            rig.submit(Frames.of("progress " + "#".repeat(i)));
            rig.pass(100);
        }
        assertTrue(
                rig.state.terminal().screen().text().contains("####"),
                rig.state.terminal().screen().text());
    }

    @Test
    void the_beginning_of_a_secret_is_masked_when_its_end_gives_it_away() {
        String secret = "38a3c092dae04c87bd02a8cc78888033-us12";
        for (int first = 4; first < 32; first += 3) {
            GuardRig rig = GuardRig.allOnStage();
            rig.submit(elsewhere("> " + secret.substring(0, first)));
            rig.pass(300);
            rig.submit(elsewhere("> " + secret));
            rig.pass(2_000);
            PlantedSecretTest.assertHidden(rig, secret);
        }
    }

    @Test
    void the_beginning_of_a_secret_in_the_notebook_is_masked_when_its_end_gives_it_away() {
        String secret = "38a3c092dae04c87bd02a8cc78888033-us12";
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(new Draft.NotebookText("lab.md", List.of("x"), 0, Set.of()));
        rig.pass(1_000);
        rig.submit(
                new Draft.NotebookText(
                        "lab.md", List.of("x", "> " + secret.substring(0, 7) + " a"), 0, Set.of()));
        rig.pass(300);
        rig.submit(
                new Draft.NotebookText("lab.md", List.of("x", "> " + secret + " a"), 0, Set.of()));
        rig.pass(2_000);
        PlantedSecretTest.assertHidden(rig, secret);
    }

    @Test
    void what_stood_there_before_a_secret_and_is_no_part_of_it_stays() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(elsewhere("> loss 0.25"));
        rig.pass(300);
        rig.submit(elsewhere("> password=hunter2"));
        rig.pass(500);
        assertEquals("> loss 0.25", rig.state.terminal().screen().text());
    }

    @Test
    void a_secret_learned_later_is_masked_on_the_screen_that_shows_it_still() {
        String secret = "Zq81kkP2vv7Lm3";
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("seen " + secret, "$ "));
        rig.pass(1_000);
        rig.submit(
                new Draft.NotebookText("lab.md", List.of("API_KEY=" + secret + " #"), 0, Set.of()));
        rig.pass(50);
        assertEquals("seen ▒▒▒▒▒▒▒▒\n$", rig.state.terminal().screen().text());
    }

    /// A frame of a program that draws its own cursor and keeps the terminal's in a corner.
    private static Draft.TerminalFrame elsewhere(String row) {
        List<Line> rows = List.of(Frames.line(row));
        return Frames.frame(false, List.of(), rows, new Cursor(0, 9, false));
    }
}
