package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SceneFollowerTest {

    /// Spreads the seeds.
    private static final long SEEDS = 7_919_000_017L;

    @RepeatedTest(2000)
    void at_rest_stage_and_obs_agree_and_each_outside_switch_was_told_once(RepetitionInfo turn)
            throws Exception {
        agreesAndTellsInOrder(SEEDS * turn.getCurrentRepetition());
    }

    @Test
    void orders_that_once_were_told_wrongly_are_right() throws Exception {
        for (long seed : new long[] {406, 626, 4075, 4348, 14903, 598930314071732126L}) {
            agreesAndTellsInOrder(seed);
        }
    }

    private static void agreesAndTellsInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        SwitchingStudio studio = SwitchingStudio.met(random, ForeignScene.KEEP);
        studio.chooses(Scene.DESK);
        studio.rest();
        for (int i = random.nextInt(60); i > 0; i--) {
            studio.something();
        }
        studio.rest();

        studio.agree("seed " + seed + "L");
        assertEquals(studio.outside, studio.told, "seed " + seed + "L");
    }

    @RepeatedTest(1000)
    void echoes_that_come_late_keep_nothing_from_agreeing_or_being_told(RepetitionInfo turn)
            throws Exception {
        agreesAndTellsAll(SEEDS * turn.getCurrentRepetition(), false);
    }

    @RepeatedTest(1000)
    void nor_does_a_person_who_goes_to_and_fro_in_a_hurry(RepetitionInfo turn) throws Exception {
        agreesAndTellsAll(SEEDS * turn.getCurrentRepetition(), true);
    }

    private static void agreesAndTellsAll(long seed, boolean hurried) throws Exception {
        Random random = new Random(seed);
        SwitchingStudio studio = SwitchingStudio.met(random, ForeignScene.KEEP);
        studio.hurried = hurried;
        studio.echoIsLate = () -> random.nextInt(3) == 0;
        studio.chooses(Scene.DESK);
        studio.rest();
        for (int i = 40; i > 0; i--) {
            studio.something();
        }
        studio.rest();

        studio.agree("seed " + seed + "L");
        assertEquals(
                studio.outside.stream().sorted().toList(),
                studio.told.stream().sorted().toList(),
                "seed " + seed + "L " + studio.outside + studio.told);
        if (!studio.orderIsOpen) {
            assertEquals(studio.outside, studio.told, "seed " + seed + "L");
        }
    }

    @RepeatedTest(1000)
    void so_it_is_when_the_desk_answers_what_it_is_told(RepetitionInfo turn) throws Exception {
        long seed = -SEEDS * turn.getCurrentRepetition();
        Random random = new Random(seed);
        SwitchingStudio studio = SwitchingStudio.met(random, ForeignScene.KEEP);
        studio.deskAnswers = true;
        studio.chooses(Scene.DESK);
        studio.rest();
        for (int i = random.nextInt(60); i > 0; i--) {
            studio.something();
        }
        int requests = studio.requests;
        int choices = studio.choices;
        studio.rest();

        studio.agree("seed " + seed + "L");
        assertEquals(studio.outside, studio.told, "seed " + seed + "L");
        assertEquals(true, requests <= choices, "no more switches than choices");
    }

    @Test
    void a_choice_switches_once_and_its_echo_is_no_news() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.chooses(Scene.TERMINAL);
        studio.rest();

        assertEquals("Terminal", studio.program);
        assertEquals(1, studio.requests);
        assertEquals(List.of(), studio.told);
    }

    @Test
    void a_switch_outside_moves_the_stage() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.person("Plots");
        studio.rest();

        assertEquals(List.of("Plots"), studio.told);
        assertEquals(Optional.of(Scene.PLOTS), studio.stage);
        assertEquals(1, studio.requests);
    }

    @Test
    void who_switches_on_before_it_is_told_overrules_nothing_at_the_desk() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.person("Plots");
        studio.person("Desk");
        studio.rest();

        assertEquals(List.of("Plots", "Desk"), studio.told);
        assertEquals(0, studio.overruled);
        studio.agree("at rest");
    }

    @Test
    void a_foreign_scene_is_kept_until_the_desk_chooses_the_same_scene_again() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.person("Intro");
        studio.rest();
        String meanwhile = studio.program;
        studio.chooses(Scene.TERMINAL);
        studio.rest();

        assertEquals("Intro", meanwhile);
        assertEquals(List.of("Intro"), studio.told);
        assertEquals("Terminal", studio.program);
    }

    @Test
    void where_a_foreign_scene_counts_as_away_going_away_does_not_switch_obs() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.AWAY);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.person("Intro");
        studio.rest();
        studio.chooses(Scene.AWAY); // the desk does as it was told
        studio.rest();
        String meanwhile = studio.program;
        studio.chooses(Scene.AWAY); // the person does
        studio.rest();

        assertEquals("Intro", meanwhile);
        assertEquals("Away", studio.program);
    }

    @Test
    void a_switch_that_a_transition_swallows_is_tried_again() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.inTransition = true;
        studio.chooses(Scene.PLOTS);
        studio.link();
        String during = studio.program;
        studio.inTransition = false;
        studio.rest();

        assertEquals("Terminal", during);
        assertEquals("Plots", studio.program);
        assertEquals(List.of(), studio.told);
    }

    @Test
    void a_switch_that_a_transition_swallows_takes_no_answer_from_an_equal_one() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.chooses(Scene.PLOTS);
        studio.link();
        studio.chooses(Scene.TERMINAL);
        studio.link();
        studio.inTransition = true;
        studio.chooses(Scene.PLOTS);
        studio.link();
        studio.inTransition = false;
        studio.chooses(Scene.TERMINAL);
        studio.link();
        studio.link();
        studio.hearsNext();
        studio.hearsNext();
        studio.person("Intro");
        studio.person("Terminal");
        studio.person("Plots");
        studio.rest();

        assertEquals(List.of("Intro", "Terminal", "Plots"), studio.told);
    }

    @Test
    void what_a_transition_swallows_is_not_told_as_a_switch_back() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.inTransition = true;
        studio.chooses(Scene.PLOTS);
        studio.link();
        studio.quiet();
        studio.rest();

        assertEquals(List.of(), studio.told);
        assertEquals("Plots", studio.program);
    }

    /// So the order of such switches is not promised. What is told could have been.
    @Test
    void who_went_to_and_fro_first_looks_the_same() throws Exception {
        SwitchingStudio person = plotsAtRest();
        person.person("Desk");
        person.person("Plots");
        person.chooses(Scene.DESK);
        person.rest();

        SwitchingStudio desk = plotsAtRest();
        desk.chooses(Scene.DESK);
        desk.link();
        desk.person("Plots");
        desk.person("Desk");
        desk.rest();

        assertEquals(desk.known, person.known);
        assertEquals(List.of("Desk", "Plots"), person.outside);
        assertEquals(List.of("Plots", "Desk"), desk.outside);
        assertEquals(List.of("Plots", "Desk"), person.told);
        assertEquals(List.of("Plots", "Desk"), desk.told);
    }

    /// So where answers are late the order is not promised of scenes that both sides went to. Told
    /// is the history in which nothing is late.
    @Test
    void a_late_answer_and_one_in_its_turn_look_the_same() throws Exception {
        SwitchingStudio inTurn = plotsAtRest();
        inTurn.person("Away");
        inTurn.person("Desk");
        inTurn.person("Plots");
        inTurn.chooses(Scene.DESK);
        inTurn.rest();

        SwitchingStudio late = plotsAtRest();
        late.echoIsLate = () -> true;
        late.chooses(Scene.DESK);
        late.link();
        late.person("Away");
        late.hearsNext();
        late.hearsLate();
        late.person("Plots");
        late.person("Desk");
        late.rest();

        assertEquals(inTurn.known, late.known);
        assertEquals(List.of("Away", "Desk", "Plots"), inTurn.outside);
        assertEquals(List.of("Away", "Plots", "Desk"), late.outside);
        assertEquals(List.of("Away", "Desk", "Plots"), inTurn.told);
        assertEquals(List.of("Away", "Desk", "Plots"), late.told);
    }

    private static SwitchingStudio plotsAtRest() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.PLOTS);
        studio.rest();
        return studio;
    }

    @Test
    void after_a_reconnect_obs_shows_what_the_stage_shows() throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.restarted("Scene");

        assertEquals("Terminal", studio.program);
        studio.rest();
        assertEquals(List.of(), studio.told);
    }

    @Test
    void after_a_reconnect_a_persons_own_scene_stays_unless_the_desk_chose_since()
            throws Exception {
        SwitchingStudio studio = SwitchingStudio.met(new Random(1), ForeignScene.KEEP);
        studio.chooses(Scene.TERMINAL);
        studio.rest();
        studio.person("Intro");
        studio.rest();
        studio.restarted("Intro");
        String stays = studio.program;
        studio.away = true;
        studio.chooses(Scene.PLOTS);
        studio.rest();
        studio.away = false;
        studio.restarted("Intro");

        assertEquals("Intro", stays);
        assertEquals("Plots", studio.program);
        assertEquals(List.of("Intro"), studio.told);
    }

    @Test
    void a_first_meeting_leaves_a_persons_scene_and_tells_of_it() throws Exception {
        SwitchingStudio studio = new SwitchingStudio(new Random(1), ForeignScene.KEEP);
        studio.restarted("Intro");
        studio.rest();

        assertEquals("Intro", studio.program);
        assertEquals(List.of("Intro"), studio.told);
    }

    @Test
    void one_of_our_scenes_that_a_first_meeting_finds_is_no_switch() throws Exception {
        SwitchingStudio studio = new SwitchingStudio(new Random(1), ForeignScene.KEEP);
        studio.restarted("Away");
        studio.rest();

        studio.agree("as it was found");
        assertEquals(List.of("Away"), studio.found);
        assertEquals(List.of(), studio.told);
    }

    @Test
    void what_a_first_meeting_finds_is_not_told_to_a_desk_that_chose_meanwhile() throws Exception {
        SwitchingStudio studio = new SwitchingStudio(new Random(1), ForeignScene.KEEP);
        studio.restarted("Away");
        studio.chooses(Scene.TERMINAL);
        studio.rest();

        assertEquals("Terminal", studio.program);
        studio.agree("as the desk chose");
        assertEquals(List.of(), studio.found);
        assertEquals(List.of(), studio.told);
    }
}
