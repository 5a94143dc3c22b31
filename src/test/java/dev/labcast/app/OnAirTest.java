package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsSettings;
import dev.labcast.obs.ScriptedObs;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SceneSource;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole desk and an OBS in memory.
class OnAirTest {
    @TempDir Path home;
    private OpenedDesk desk;
    private Obs person;
    private ScriptedObs studio;
    private ObsSettings settings;

    @BeforeEach
    void open() throws Exception {
        studio = new ScriptedObs(System::nanoTime, home.resolve("videos"));
        settings =
                new ObsStart(Map.of(), new Places(home, home, home))
                        .rehearsal(Settings.usual(home), Optional.empty(), false)
                        .settings();
        desk = opened(home, true);
        person = studio.open(settings.address(), _ -> {});
        Eventually.holds("connected", () -> desk.open.onAir().isConnected());
    }

    private OpenedDesk opened(Path where, boolean connects) throws Exception {
        return new OpenedDesk(
                where,
                DeskMemory.FIRST.sized(980, 900),
                new ObsWish("OBS", studio, settings, connects, false, false));
    }

    @AfterEach
    void close() throws Exception {
        person.close();
        desk.close();
    }

    @Test
    void a_pane_put_on_stage_is_what_obs_shows() throws Exception {
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        awaitScene("Labcast · Terminal");

        Fx.run(() -> desk.open.staging().stage(Pane.NOTEBOOK, true));
        awaitScene("Labcast · Desk");
    }

    @Test
    void a_scene_that_somebody_puts_on_moves_the_stage_and_cuts_the_segment() throws Exception {
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        awaitScene("Labcast · Terminal");
        Fx.run(() -> desk.open.desk().start("debugging"));

        person.switchTo("Labcast · Plots");

        Eventually.holds("the stage", () -> Fx.ask(desk.open.staging()::scene) == Scene.PLOTS);
        List<Segment> segments = desk.open.session().book().segments().list();
        assertEquals(
                List.of("debugging", "debugging"),
                segments.stream().map(Segment::activity).toList());
        assertEquals(segments.get(1).start(), segments.get(0).end().orElseThrow());
    }

    @Test
    void obs_found_away_as_the_session_before_left_it_is_no_break() throws Exception {
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        awaitScene("Labcast · Terminal");
        desk.close();
        awaitScene("Labcast · Away");
        desk = opened(home.resolve("next"), false);
        Fx.run(() -> desk.open.desk().start("debugging"));

        connect();

        Eventually.holds("the scene", () -> Fx.ask(desk.open.staging()::scene) == Scene.AWAY);
        assertEquals(Scene.AWAY, desk.settled().scene());
        assertEquals(
                List.of("debugging"),
                desk.open.session().book().segments().list().stream()
                        .map(Segment::activity)
                        .toList());
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        awaitScene("Labcast · Terminal");
    }

    private void connect() {
        Fx.run(() ->
                desk.open.desk().actions().stream()
                        .filter(it -> it.name().equals("OBS: connect"))
                        .findFirst()
                        .orElseThrow()
                        .deed()
                        .run());
    }

    @Test
    void of_hasty_switches_in_obs_none_is_noted_as_the_desks() throws Exception {
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        awaitScene("Labcast · Terminal");
        List<String> switched = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            for (String name : List.of("Labcast · Plots", "Labcast · Notebook")) {
                person.switchTo(name);
                switched.add(name.endsWith("Plots") ? "PLOTS" : "NOTEBOOK");
            }
        }
        Eventually.holds(
                "all of them", () -> chosenSince(Scene.TERMINAL).size() >= switched.size());
        List<SessionEvent.SceneChosen> chosen = chosenSince(Scene.TERMINAL);

        assertEquals(switched, chosen.stream().map(it -> it.scene().name()).toList());
        assertEquals(
                List.of(SceneSource.OBS),
                chosen.stream().map(SessionEvent.SceneChosen::source).distinct().toList());
    }

    /// What was chosen since the desk chose `scene`, as the session's folder has it.
    private List<SessionEvent.SceneChosen> chosenSince(Scene scene) throws Exception {
        List<SessionEvent.SceneChosen> all =
                new SessionReader()
                        .look(desk.open.session().folder()).entries().stream()
                                .map(Entry::event)
                                .filter(SessionEvent.SceneChosen.class::isInstance)
                                .map(SessionEvent.SceneChosen.class::cast)
                                .toList();
        int desks = 0;
        for (int i = 0; i < all.size(); i++) {
            desks = all.get(i).scene() == scene && desks == 0 ? i + 1 : desks;
        }
        // Once more where the desk chose before it was told of the scene that OBS was found at.
        while (desks < all.size() && all.get(desks).equals(new SessionEvent.SceneChosen(scene))) {
            desks++;
        }
        return all.subList(desks, all.size());
    }

    @Test
    void the_scene_there_is_may_be_chosen_again_to_come_back_from_a_scene_of_ones_own()
            throws Exception {
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        awaitScene("Labcast · Terminal");
        // Who goes back to the scene of before within the request's own time is not seen (0062).
        Fx.run(() -> desk.open.staging().stage(Pane.NOTEBOOK, true));
        awaitScene("Labcast · Desk");
        person.switchTo("Scene");
        Eventually.holds(
                "the foreign scene in the log",
                () -> desk.settled().shown().foreign().equals(Optional.of("Scene")));

        Fx.run(() -> desk.open.staging().choose(Scene.DESK));

        awaitScene("Labcast · Desk");
        assertEquals(Optional.empty(), desk.settled().shown().foreign());
    }

    @Test
    void hiding_the_stage_sends_obs_away_and_takes_the_cards_off_until_it_is_shown_again()
            throws Exception {
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        Fx.run(() -> desk.open.desk().start("debugging"));
        desk.asked("mira", "Why?");
        Fx.await("it is in the rail", () -> desk.open.audience().desk().hasNext());
        desk.does("Question: put the next on stream");
        Eventually.holds("the question", () -> shows("Labcast · Question", true));
        Eventually.holds("the lower third", () -> shows("Labcast · Lower third", true));

        Fx.run(() -> desk.open.staging().hide("F12"));

        awaitScene("Labcast · Away");
        Eventually.holds("no question", () -> shows("Labcast · Question", false));
        Eventually.holds("no lower third", () -> shows("Labcast · Lower third", false));
        Fx.run(desk.open.staging()::unhide);
        awaitScene("Labcast · Terminal");
        Eventually.holds("the question again", () -> shows("Labcast · Question", true));
    }

    @Test
    void a_recording_begins_and_ends_in_the_log() throws Exception {
        Fx.run(() -> desk.open.onAir().record(true));
        Eventually.holds("recording", () -> desk.open.onAir().health().recording());
        Eventually.holds(
                "the lamp", () -> Fx.ask(desk.open.desk().lamp()::text).startsWith("OBS · rec "));
        Fx.run(() -> desk.open.onAir().record(false));
        Eventually.holds("stopped", () -> !desk.open.onAir().health().recording());

        Eventually.holds(
                "the end in the log",
                () ->
                        desk.settled().broadcast().recordings().size() == 1
                                && !desk.settled().broadcast().recordings().getFirst().running());
    }

    @Test
    void a_desk_that_leaves_obs_alone_says_nothing_of_it() throws Exception {
        desk.close();
        desk = new OpenedDesk(home.resolve("other"));

        Fx.run(() -> desk.open.staging().hide("F12"));
        Fx.run(() -> {});

        assertEquals("", Fx.ask(desk.open.desk().notices()::text));
        assertTrue(Fx.ask(desk.open.desk().lamp()::text).isEmpty());
    }

    private boolean shows(String source, boolean wanted) throws Exception {
        return person.items("Labcast · Terminal").stream()
                .anyMatch(it -> it.source().equals(source) && it.enabled() == wanted);
    }

    private void awaitScene(String name) throws Exception {
        Eventually.holds(name, () -> person.programScene().equals(name));
    }
}
