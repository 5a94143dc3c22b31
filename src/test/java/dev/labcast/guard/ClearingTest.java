package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Line;
import dev.labcast.session.Notebook;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Scene;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ClearingTest {
    private static Draft.NotebookText notebook(int caret, String... lines) {
        return new Draft.NotebookText("lab.md", List.of(lines), caret, Set.of());
    }

    private static Draft.PlotImage plot(String name, int bytes) {
        return new Draft.PlotImage(name, new byte[] {(byte) bytes, 7}, 640, 480, "plot.py");
    }

    @Test
    void nothing_of_a_pane_is_public_before_it_is_staged() {
        GuardRig rig = new GuardRig();
        rig.submit(Frames.of("hello"));
        rig.submit(notebook(0, "hello"));
        rig.submit(plot("hello.png", 1));
        rig.pass(2_000);
        assertEquals(List.of(), rig.events());
    }

    @Test
    void content_becomes_public_only_after_the_hold_back() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("hello"));
        rig.pass(690);
        assertEquals("", rig.state.terminal().screen().text());
        rig.pass(10);
        assertEquals("hello", rig.state.terminal().screen().text());
    }

    @Test
    void facts_are_public_at_once_while_content_waits() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("hello"));
        SessionEvent opened =
                new SessionEvent.SegmentOpened("s1", "debugging", "fit", List.of("a"), 0);
        rig.submit(new Draft.Fact(opened));
        assertEquals(opened, rig.events().getLast());
        rig.pass(700);
        assertTrue(rig.events().getLast() instanceof SessionEvent.TerminalPainted);
    }

    @Test
    void what_is_held_of_a_pane_that_turns_private_is_forgotten() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("shown"));
        rig.pass(800);
        rig.submit(Frames.of("shown", "not for you"));
        rig.submit(notebook(0, "not for you"));
        rig.submit(plot("notforyou.png", 1));
        rig.pass(300);
        for (Pane pane : Pane.values()) {
            rig.stage(pane, false);
        }
        rig.pass(2_000);
        assertFalse(rig.everything().contains("not"));
        assertEquals("", rig.state.terminal().screen().text());
        assertEquals(Notebook.NONE, rig.state.notebook());
    }

    @Test
    void a_revoked_pane_gives_out_nothing_although_its_request_still_waits() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("not for you"));
        rig.revoked.add(Pane.TERMINAL);
        rig.pass(2_000);
        assertFalse(rig.everything().contains("not"));
    }

    @Test
    void a_pane_that_is_public_again_is_painted_whole() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("one", "two"));
        rig.submit(notebook(1, "a", "b"));
        rig.pass(800);
        rig.stage(Pane.TERMINAL, false);
        rig.stage(Pane.NOTEBOOK, false);
        rig.stage(Pane.TERMINAL, true);
        rig.stage(Pane.NOTEBOOK, true);
        rig.submit(Frames.of("one", "two"));
        rig.submit(notebook(1, "a", "b"));
        rig.pass(800);
        assertEquals("one\ntwo", rig.state.terminal().screen().text());
        assertEquals(new Notebook("lab.md", List.of("a", "b"), 1), rig.state.notebook());
    }

    @Test
    void staging_twice_is_stated_once() {
        GuardRig rig = new GuardRig();
        rig.stage(Pane.PLOTS, false);
        rig.stage(Pane.PLOTS, true);
        rig.stage(Pane.PLOTS, true);
        rig.stage(Pane.PLOTS, false);
        assertEquals(
                List.of(
                        new SessionEvent.PaneStaged(Pane.PLOTS, true),
                        new SessionEvent.PaneStaged(Pane.PLOTS, false)),
                rig.events());
    }

    @Test
    void the_curtain_forgets_what_is_held_and_refuses_what_comes() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("shown"));
        rig.pass(800);
        rig.submit(Frames.of("shown", "hidden"));
        rig.pass(100);
        rig.curtain.draw("A hand on the curtain");
        rig.submit(Frames.of("shown", "hidden", "more"));
        rig.pass(2_000);
        rig.curtain.lift();
        rig.submit(Frames.of("shown", "after"));
        rig.pass(2_000);
        assertFalse(rig.everything().contains("hidden"));
        assertEquals("shown\nafter", rig.state.terminal().screen().text());
        assertTrue(rig.events().contains(new SessionEvent.CurtainDrawn("A hand on the curtain")));
        assertFalse(rig.state.hidden());
    }

    @Test
    void facts_go_on_behind_the_curtain() {
        GuardRig rig = GuardRig.allOnStage();
        rig.curtain.draw("A hand on the curtain");
        rig.submit(new Draft.Fact(new SessionEvent.SceneChosen(Scene.AWAY)));
        assertEquals(new SessionEvent.SceneChosen(Scene.AWAY), rig.events().getLast());
    }

    @Test
    void what_comes_from_obs_is_masked_too() {
        GuardRig rig = new GuardRig("hunter2hunter2");
        String text = "see hunter2hunter2";
        rig.submit(new Draft.Fact(new SessionEvent.ForeignSceneShown(text)));
        rig.submit(new Draft.Fact(new SessionEvent.BridgeChanged("obs", "away", text)));
        rig.submit(new Draft.Fact(new SessionEvent.RecordingStarted(text, 1, 2, 3)));
        rig.submit(new Draft.Fact(new SessionEvent.RecordingStopped(text, 4)));
        rig.submit(new Draft.Fact(new SessionEvent.StreamStarted()));
        rig.submit(new Draft.Fact(new SessionEvent.StreamStopped()));
        String masked = "see " + GuardRules.MASK;
        assertEquals(
                List.of(
                        new SessionEvent.ForeignSceneShown(masked),
                        new SessionEvent.BridgeChanged("obs", "away", masked),
                        new SessionEvent.RecordingStarted(masked, 1, 2, 3),
                        new SessionEvent.RecordingStopped(masked, 4),
                        new SessionEvent.StreamStarted(),
                        new SessionEvent.StreamStopped()),
                rig.events());
        assertFalse(rig.state.broadcast().recordings().getFirst().running());
    }

    @Test
    void what_a_pane_shows_cannot_be_passed_off_as_a_fact() {
        GuardRig rig = GuardRig.allOnStage();
        int before = rig.given.size();
        rig.submit(new Draft.Fact(new SessionEvent.NotebookOpened("x", List.of("secret"))));
        rig.submit(new Draft.Fact(new SessionEvent.PaneStaged(Pane.PLOTS, true)));
        rig.submit(new Draft.Fact(new SessionEvent.Masked(Pane.PLOTS, "x", 1)));
        assertEquals(before, rig.given.size());
    }

    @Test
    void no_scrolled_line_is_lost_however_fast_frames_come() {
        GuardRig rig = GuardRig.allOnStage();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            wanted.add("line " + i);
            rig.submit(Frames.frame(false, List.of(Frames.line("line " + i)), "now " + i));
            rig.pass(5);
        }
        rig.pass(1_000);
        List<String> scrolled = new ArrayList<>();
        for (Line line : rig.state.terminal().scrollback().toList()) {
            scrolled.add(line.text());
        }
        assertEquals(wanted, scrolled);
        long paints =
                rig.events().stream()
                        .filter(it -> it instanceof SessionEvent.TerminalPainted)
                        .count();
        assertTrue(paints <= 2_500 / 33 + 40, "painted " + paints + " times");
    }

    @Test
    void skipped_lines_are_counted() {
        GuardRig rig = GuardRig.allOnStage();
        Screen screen = Frames.of("x").screen();
        rig.submit(new Draft.TerminalFrame(screen, List.of(), 40, false));
        rig.pass(10);
        rig.submit(new Draft.TerminalFrame(screen, List.of(), 2, false));
        rig.pass(1_000);
        assertEquals(42, rig.state.terminal().skipped());
    }

    @Test
    void a_change_of_size_repaints_the_screen() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("one"));
        rig.pass(1_000);
        Screen small =
                new Screen(
                        20,
                        2,
                        List.of(Frames.line("one"), Frames.line("two")),
                        Frames.of("x").screen().cursor());
        rig.submit(new Draft.TerminalFrame(small, List.of(), 0, false));
        rig.pass(1_000);
        assertEquals(small, rig.state.terminal().screen());
    }

    @Test
    void the_notebook_opens_once_and_is_spliced_after() {
        GuardRig rig = GuardRig.allOnStage();
        Random random = new Random(5);
        List<String> lines = new ArrayList<>(List.of("a", "b", "c"));
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, "new " + i);
                case 1 -> lines.set(at, "other " + i);
                default -> {
                    if (lines.size() > 1) {
                        lines.remove(at);
                    }
                }
            }
            rig.submit(new Draft.NotebookText("lab.md", lines, 0, Set.of()));
            rig.pass(random.nextInt(400));
        }
        rig.pass(1_000);
        assertEquals(lines, rig.state.notebook().lines());
        long opened =
                rig.events().stream()
                        .filter(it -> it instanceof SessionEvent.NotebookOpened)
                        .count();
        assertEquals(1, opened);
    }

    @Test
    void the_caret_is_followed() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(notebook(0, "a", "b"));
        rig.pass(800);
        rig.submit(notebook(1, "a", "b"));
        rig.pass(800);
        assertEquals(new SessionEvent.NotebookPointed(1), rig.events().getLast());
    }

    @Test
    void of_a_private_terminal_a_plot_does_not_tell_the_command() {
        GuardRig rig = new GuardRig();
        rig.stage(Pane.PLOTS, true);
        rig.submit(plot("loss.png", 1));
        rig.pass(800);
        assertEquals("", rig.state.plots().toList().getLast().origin());
    }

    @Test
    void a_secret_at_the_end_of_a_long_command_is_masked_before_the_command_is_cut() {
        GuardRig rig = GuardRig.allOnStage();
        String token = "ghp_" + "aB3dE6gH9j".repeat(4).substring(0, 36);
        String command = "t.sh " + "p".repeat(95) + " " + token;
        rig.submit(new Draft.PlotImage("q.png", new byte[] {1, 7}, 640, 480, command));
        rig.pass(800);
        assertFalse(rig.everything().contains("ghp_aB3d"), rig.everything());
        assertTrue(
                rig.events().stream()
                        .anyMatch(event ->
                                event instanceof SessionEvent.Masked masked
                                        && masked.pane() == Pane.PLOTS
                                        && masked.count() == 1),
                "it is counted");
    }

    @Test
    void a_long_command_is_cut() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(new Draft.PlotImage("q.png", new byte[] {1, 7}, 640, 480, "word ".repeat(100)));
        rig.pass(800);
        assertEquals("word ".repeat(24) + "…", rig.state.plots().toList().getLast().origin());
    }

    @Test
    void plots_are_numbered_and_carry_their_image() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(plot("loss.png", 1));
        rig.submit(plot("acc.png", 2));
        rig.pass(800);
        Cleared first = rig.given.get(rig.given.size() - 2);
        Plot shown = ((SessionEvent.PlotShown) first.event()).plot();
        assertEquals("plots/0001-" + shown.sha256().substring(0, 8) + ".png", shown.file());
        assertEquals(64, shown.sha256().length());
        assertEquals(
                new Plot(1, "loss.png", shown.file(), shown.sha256(), 640, 480, "plot.py"), shown);
        assertArrayEquals(new byte[] {1, 7}, first.image().orElseThrow());
        assertEquals(2, rig.state.plots().size());
    }

    @Test
    void an_unchanged_screen_says_nothing() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("same"));
        rig.pass(800);
        int before = rig.given.size();
        rig.submit(Frames.of("same"));
        rig.pass(800);
        assertEquals(before, rig.given.size());
    }

    @Test
    void a_waiter_is_told_when_all_it_waits_for_is_out() {
        GuardRig rig = GuardRig.allOnStage();
        AtomicBoolean done = new AtomicBoolean();
        rig.submit(Frames.of("first"));
        rig.clearing.take(new Request.Wait(() -> done.set(true)));
        rig.pass(690);
        assertFalse(done.get());
        rig.submit(Frames.of("later"));
        rig.pass(10);
        assertTrue(done.get());
        assertEquals(Optional.of(690L), rig.clearing.untilDue());
    }
}
