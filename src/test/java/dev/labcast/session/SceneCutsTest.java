package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SceneCutsTest {
    private static final Optional<String> BREAK = Optional.of("break");

    @Test
    void a_switch_from_outside_goes_on_with_the_same_work_in_a_new_segment() {
        Folded folded =
                onDesk().cue(1_000, new Cue.Start("coding", "A cache", List.of("io"), 1_000))
                        .cue(5_000, follow(Scene.TERMINAL));

        assertEquals(List.of("s1 coding 1000-5000", "s2 coding 5000-…"), folded.segments());
        Segment next = folded.state().segments().current().orElseThrow();
        assertEquals("A cache", next.title());
        assertEquals(List.of("io"), next.tags());
        assertEquals(
                new ShownScene(
                        Scene.TERMINAL, SceneSource.OBS, 5_000, Optional.empty(), Optional.empty()),
                folded.state().shown());
    }

    @Test
    void a_switch_at_the_desk_cuts_nothing() {
        Folded folded =
                onDesk().cue(1_000, start("coding"))
                        .at(5_000, new SessionEvent.SceneChosen(Scene.AWAY))
                        .at(6_000, new SessionEvent.SceneChosen(Scene.TERMINAL));

        assertEquals(List.of("s1 coding 1000-…"), folded.segments());
    }

    @Test
    void the_scene_that_is_shown_already_changes_nothing() {
        Folded folded = onDesk().cue(1_000, start("coding")).cue(5_000, follow(Scene.DESK));

        assertEquals(2, folded.state().entries());
    }

    @Test
    void where_nothing_runs_nothing_begins() {
        Folded folded =
                onDesk().cue(1_000, follow(Scene.TERMINAL))
                        .cue(2_000, follow(Scene.AWAY))
                        .cue(3_000, follow(Scene.DESK));

        assertEquals(List.of(), folded.segments());
        assertEquals(Scene.DESK, folded.state().scene());
    }

    @Test
    void away_is_a_break_and_what_ran_before_goes_on_after_it() {
        Folded folded =
                onDesk().cue(1_000, new Cue.Start("coding", "A cache", List.of(), 1_000))
                        .cue(5_000, follow(Scene.AWAY))
                        .cue(5_500, new Cue.Retitle("s1", "A better cache"))
                        .cue(9_000, follow(Scene.TERMINAL));

        assertEquals(
                List.of("s1 coding 1000-5000", "s2 break 5000-9000", "s5 coding 9000-…"),
                folded.segments());
        assertEquals("A better cache", folded.state().segments().current().orElseThrow().title());
    }

    @Test
    void without_a_break_in_the_vocabulary_away_leaves_a_gap() {
        Folded folded =
                onDesk().cue(1_000, start("coding"))
                        .cue(5_000, new Cue.FollowScene(Scene.AWAY, Optional.empty()))
                        .cue(9_000, new Cue.FollowScene(Scene.DESK, Optional.empty()));

        assertEquals(List.of("s1 coding 1000-5000", "s4 coding 9000-…"), folded.segments());
    }

    @Test
    void an_activity_chosen_while_away_stays() {
        Folded folded =
                onDesk().cue(1_000, start("coding"))
                        .cue(5_000, follow(Scene.AWAY))
                        .cue(6_000, start("reading"))
                        .cue(9_000, follow(Scene.DESK));

        assertEquals(
                List.of(
                        "s1 coding 1000-5000",
                        "s2 break 5000-6000",
                        "s4 reading 6000-9000",
                        "s5 reading 9000-…"),
                folded.segments());
    }

    @Test
    void a_break_that_was_stopped_while_away_does_not_bring_the_work_back() {
        Folded folded =
                onDesk().cue(1_000, start("coding"))
                        .cue(5_000, follow(Scene.AWAY))
                        .cue(6_000, new Cue.Stop())
                        .cue(9_000, follow(Scene.DESK));

        assertEquals(List.of("s1 coding 1000-5000", "s2 break 5000-6000"), folded.segments());
    }

    @Test
    void a_break_of_the_persons_own_is_a_break_again_after_away() {
        Folded folded =
                onDesk().cue(1_000, start("break"))
                        .cue(5_000, follow(Scene.AWAY))
                        .cue(9_000, follow(Scene.DESK));

        assertEquals(
                List.of("s1 break 1000-5000", "s2 break 5000-9000", "s4 break 9000-…"),
                folded.segments());
    }

    @Test
    void away_chosen_at_the_desk_cuts_nothing_and_coming_back_by_obs_cuts_as_ever() {
        Folded folded =
                onDesk().cue(1_000, start("coding"))
                        .at(5_000, new SessionEvent.SceneChosen(Scene.AWAY))
                        .cue(9_000, follow(Scene.DESK));

        assertEquals(List.of("s1 coding 1000-9000", "s3 coding 9000-…"), folded.segments());
    }

    @Test
    void a_foreign_scene_keeps_the_segment_and_coming_back_to_ours_only_notes_it() {
        Folded folded =
                onDesk().cue(1_000, start("coding"))
                        .at(2_000, new SessionEvent.ForeignSceneShown("Webcam"));
        assertEquals(Optional.of("Webcam"), folded.state().shown().foreign());

        folded.cue(3_000, follow(Scene.DESK));
        assertEquals(Optional.empty(), folded.state().shown().foreign());
        assertEquals(List.of("s1 coding 1000-…"), folded.segments());
        assertEquals(0, folded.state().shown().since());

        folded.at(4_000, new SessionEvent.ForeignSceneShown("Webcam"))
                .cue(5_000, follow(Scene.PLOTS));
        assertEquals(List.of("s1 coding 1000-5000", "s5 coding 5000-…"), folded.segments());
    }

    @Test
    void away_and_back_within_a_millisecond_leaves_the_work_alone() {
        Folded folded =
                onDesk().cue(1_000, start("coding"))
                        .cue(5_000, follow(Scene.AWAY))
                        .cue(5_000, follow(Scene.DESK))
                        .cue(5_000, follow(Scene.AWAY))
                        .cue(9_000, follow(Scene.DESK));

        assertEquals(
                List.of("coding 1000-5000", "break 5000-9000", "coding 9000-…"),
                folded.segments().stream().map(it -> it.replaceFirst("s\\d+ ", "")).toList());
    }

    @Test
    void after_any_switches_the_segments_are_the_history_of_the_scenes() {
        long seed = new Random().nextLong();
        for (int round = 0; round < 200; round++) {
            switches(new Random(seed + round), "seed " + (seed + round));
        }
    }

    /// 50 switches at random times; some ask for the scene that is there, some come in the same
    /// millisecond as the one before.
    private static void switches(Random random, String seed) {
        Folded folded = onDesk().cue(0, new Cue.Start("coding", "A cache", List.of("io"), 0));
        List<String> expected = new ArrayList<>();
        Scene scene = Scene.DESK;
        long since = 0;
        long now = 0;
        for (int i = 0; i < 50; i++) {
            Scene next = Scene.values()[random.nextInt(Scene.values().length)];
            now += random.nextInt(8) == 0 ? 0 : random.nextInt(3_000);
            if (next != scene) {
                if (now > since) {
                    expected.add(segment(scene, since, String.valueOf(now)));
                }
                scene = next;
                since = now;
            }
            folded.cue(now, follow(next));
        }
        expected.add(segment(scene, since, "…"));

        assertEquals(
                expected,
                folded.segments().stream().map(it -> it.replaceFirst("s\\d+ ", "")).toList(),
                seed);
        assertEquals(scene, folded.state().scene(), seed);
        for (Segment segment : folded.state().segments().list()) {
            boolean work = segment.activity().equals("coding");
            assertEquals(work ? "A cache" : "", segment.title(), seed);
            assertEquals(work ? List.of("io") : List.of(), segment.tags(), seed);
        }
    }

    private static String segment(Scene scene, long from, String until) {
        return "%s %d-%s".formatted(scene == Scene.AWAY ? "break" : "coding", from, until);
    }

    private static Folded onDesk() {
        return new Folded().at(0, new SessionEvent.SceneChosen(Scene.DESK));
    }

    private static Cue start(String activity) {
        return new Cue.Start(activity, "", List.of(), Long.MAX_VALUE);
    }

    private static Cue follow(Scene scene) {
        return new Cue.FollowScene(scene, BREAK);
    }
}
