package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.ClearedMedia;
import dev.labcast.guard.Curtain;
import dev.labcast.guard.Draft;
import dev.labcast.guard.Guard;
import dev.labcast.guard.Masks;
import dev.labcast.guard.PublicText;
import dev.labcast.session.Pane;
import dev.labcast.session.Recording;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StagingTest {
    private final List<String> done = new ArrayList<>();
    private final Curtain curtain = new Curtain();
    private final Staging staging =
            new Staging(
                    new NotingGuard(),
                    curtain,
                    event -> {
                        if (event instanceof SessionEvent.SceneChosen(var scene, var _, var _)) {
                            done.add("scene " + scene);
                        }
                    });

    StagingTest() {
        staging.add(
                Pane.TERMINAL,
                new Staging.PublicSide() {
                    @Override
                    public void setPublic(boolean on) {
                        done.add("public " + on);
                    }

                    @Override
                    public void publish() {
                        done.add("publish");
                    }

                    @Override
                    public void takeOff() {
                        done.add("taken off");
                    }
                });
    }

    @Test
    void a_pane_is_let_through_before_it_submits_and_stops_submitting_before_it_is_shut_out() {
        staging.toggle(Pane.TERMINAL);
        staging.toggle(Pane.TERMINAL);

        assertEquals(
                List.of(
                        "guard TERMINAL true",
                        "scene TERMINAL",
                        "public true",
                        "publish",
                        "taken off",
                        "guard TERMINAL false"),
                done);
    }

    @Test
    void staging_a_pane_twice_does_nothing_the_second_time() {
        staging.stage(Pane.TERMINAL, true);
        done.clear();

        staging.stage(Pane.TERMINAL, true);

        assertEquals(List.of(), done);
    }

    @Test
    void the_stage_is_hidden_when_the_call_returns_and_comes_back_with_a_whole_repaint() {
        staging.stage(Pane.TERMINAL, true);
        done.clear();
        staging.hide("F12");
        assertTrue(curtain.isDrawn());
        assertEquals(
                List.of("public false"), done, "what happens behind the curtain is not collected");
        done.clear();

        staging.unhide();

        assertEquals(List.of("public true", "publish"), done);
        assertEquals(Set.of(Pane.TERMINAL), staging.staged());
    }

    @Test
    void a_pane_staged_behind_the_curtain_submits_only_when_it_is_lifted() {
        staging.hide("F12");
        staging.stage(Pane.TERMINAL, true);
        assertEquals(List.of("guard TERMINAL true", "scene TERMINAL"), done);

        staging.unhide();

        assertEquals(
                List.of("guard TERMINAL true", "scene TERMINAL", "public true", "publish"), done);
    }

    @Test
    void a_scene_is_chosen_once() {
        staging.choose(Scene.PLOTS);
        staging.choose(Scene.PLOTS);

        assertEquals(List.of("scene PLOTS"), done);
    }

    @Test
    void the_scene_is_what_shows_the_panes_on_stage() {
        staging.add(Pane.NOTEBOOK, Staging.PublicSide.of(_ -> {}, () -> {}));
        staging.stage(Pane.TERMINAL, true);
        assertEquals(Scene.TERMINAL, staging.scene());

        staging.stage(Pane.NOTEBOOK, true);
        assertEquals(Scene.DESK, staging.scene());

        staging.stage(Pane.TERMINAL, false);
        assertEquals(Scene.NOTEBOOK, staging.scene());
    }

    @Test
    void what_somebody_else_chose_is_followed_without_being_told_again() {
        staging.follow(Scene.PLOTS);

        assertEquals(Scene.PLOTS, staging.scene());
        assertEquals(List.of(), done);
    }

    private final class NotingGuard implements Guard {
        @Override
        public void submit(Draft draft) {
            done.add("submit");
        }

        @Override
        public void stage(Pane pane, boolean onStage) {
            done.add("guard " + pane + " " + onStage);
        }

        @Override
        public ClearedMedia clear(List<Recording> media) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void know(String name, String secret) {}

        @Override
        public PublicText clear(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Masks masks() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drain() {}

        @Override
        public void close() {}
    }
}
