package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Embargoed terms on the way through the whole guard.
class EmbargoOnStageTest {
    private final GuardRig rig = new GuardRig(Embargo.of("Project Heron"));

    @BeforeEach
    void stage() {
        for (Pane pane : Pane.values()) {
            rig.stage(pane, true);
        }
    }

    private void assertNothingOfIt() {
        assertFalse(rig.everything().toLowerCase(Locale.ROOT).contains("heron"), rig.everything());
    }

    @Test
    void tags_titles_and_names_of_segments_lift_nothing() {
        rig.submit(
                new Draft.Fact(
                        new SessionEvent.SegmentTagged("s1", List.of("public", "Project Heron"))));
        rig.submit(
                new Draft.Fact(new SessionEvent.SegmentRetitled("s1", "Project Heron is public")));
        rig.submit(
                new Draft.NotebookText(
                        "project-heron.md", List.of("in Project", "Heron now"), 0, Set.of()));
        rig.pass(1_000);
        assertNothingOfIt();
        assertEquals("in ▒▒▒▒▒▒\n▒▒▒▒▒▒ now", rig.state.notebook().text());
    }

    @Test
    void a_term_written_over_two_lines_of_the_notebook_slowly_never_shows_its_second_half() {
        String typed = "in Project\nHeron now";
        for (int i = 0; i <= typed.length(); i++) {
            List<String> lines = List.of(typed.substring(0, i).split("\n", -1));
            rig.submit(new Draft.NotebookText("lab.md", lines, lines.size() - 1, Set.of()));
            rig.pass(1_500);
        }
        assertFalse(rig.everything().matches("(?s).*\\bHer.*"), rig.everything());
        assertEquals("in ▒▒▒▒▒▒\n▒▒▒▒▒▒ now", rig.state.notebook().text());
    }

    @Test
    void its_second_half_stays_masked_when_the_first_has_scrolled_off() {
        rig.submit(Frames.of("in Project", "Heron now", "$ "));
        rig.pass(1_000);
        rig.submit(Frames.frame(false, List.of(Frames.line("in Project")), "Heron now", "$ ls"));
        rig.pass(1_000);
        rig.submit(Frames.of("Heron now", "$ ls x"));
        rig.pass(1_000);
        assertNothingOfIt();
        assertEquals("▒▒▒▒▒ now", rig.state.terminal().screen().lines().getFirst().text());
    }

    @Test
    void the_second_half_of_a_soft_wrapped_term_is_masked_too() {
        rig.submit(Frames.wrapped(false, "x".repeat(70) + " Project Heron now"));
        rig.pass(1_000);
        assertNothingOfIt();
    }
}
