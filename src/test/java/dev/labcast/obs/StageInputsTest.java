package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inputs by which OBS gets to see the stage: what is asked of OBS for them, and in which
/// order.
class StageInputsTest {
    private static final ObsAddress OBS = new ObsAddress("127.0.0.1", 4455, "");
    private static final String STAGE = "Labcast · Stage";
    private static final String SCREEN = "Labcast · Stage (screen)";
    private static final String DESK = "Labcast · Desk";
    private static final StagePlace PLACE =
            new StagePlace(STAGE, true, new StagePlace.Region(1, 100, 50, 1280, 720, 1920, 1080));

    @TempDir Path folder;
    private final ScriptedObs studio =
            new ScriptedObs(new AtomicLong()::incrementAndGet, Path.of("videos"));
    private final RequestLog door = new RequestLog(studio);
    private Obs obs;
    private Scenery scenery;

    @BeforeEach
    void connect() throws Exception {
        offer("7\r\nxterm\r\nxterm", "4194311\r\nLabcast · Stage\r\njava");
        obs = door.open(OBS, _ -> {});
        scenery = session();
    }

    @AfterEach
    void disconnect() {
        obs.close();
    }

    private void offer(String xterm, String stage) {
        studio.choices("capture_window", Map.of("xterm", xterm, STAGE, stage));
    }

    private Scenery session() {
        Scenery made =
                new Scenery(ObsSettings.usual(OBS, folder).showingScreen(), _ -> {}, () -> {});
        made.stage(Optional.of(PLACE));
        return made;
    }

    @Test
    void a_window_capture_shows_no_window_before_it_shows_the_stages() throws Exception {
        List<Object> windowsSeen = new ArrayList<>();
        try (Obs person = studio.open(OBS, _ -> {})) {
            door.after = () -> windowsSeen.addAll(windowsSeen(person));
            scenery.provision(obs);
            door.after = () -> {};
        }

        assertEquals(
                List.of(Capture.NO_WINDOW, "0\r\nLabcast · Stage\r\njava"),
                windowsSeen.stream().distinct().toList());
    }

    @Test
    void without_a_window_it_has_none_instead_of_the_first_there_is() throws Exception {
        studio.choices("capture_window", Map.of("xterm", "7\r\nxterm\r\nxterm"));

        scenery.provision(obs);

        assertEquals(Capture.NO_WINDOW, obs.settings(STAGE).get("capture_window"));
        offer("7\r\nxterm\r\nxterm", "99\r\nLabcast · Stage\r\njava");
        assertTrue(scenery.provision(obs));
        assertEquals("0\r\nLabcast · Stage\r\njava", obs.settings(STAGE).get("capture_window"));
    }

    @Test
    void a_window_with_another_number_is_the_same_window() throws Exception {
        scenery.provision(obs);
        offer("4194311\r\nxterm\r\nxterm", "77\r\nLabcast · Stage\r\njava");

        assertFalse(session().provision(obs));
    }

    @Test
    void over_many_sessions_the_window_is_chosen_once_and_never_taken_away() throws Exception {
        for (int i = 0; i < 5; i++) {
            Scenery next = session();
            next.provision(obs);
            next.goOverToRegion(obs);
            next.leave(obs);
        }

        assertEquals(1, door.targets.stream().filter(("setSettings " + STAGE)::equals).count());
        assertFalse(door.targets.contains("removeInput " + STAGE));
    }

    @Test
    void what_the_person_hid_stays_hidden() throws Exception {
        scenery.provision(obs);
        obs.show(DESK, item(STAGE).id(), false);
        scenery.goOverToRegion(obs);
        assertFalse(item(SCREEN).enabled());

        scenery.leave(obs);
        assertFalse(session().provision(obs));

        assertFalse(item(STAGE).enabled());
    }

    @Test
    void the_screen_goes_from_the_persons_own_scenes_too_and_the_stage_stays_there()
            throws Exception {
        scenery.provision(obs);
        obs.addItem("Scene", STAGE);
        Obs.Placement small = new Obs.Placement(900, 20, 320, 180);
        obs.place("Scene", obs.addItem("Scene", STAGE), small);
        scenery.goOverToRegion(obs);
        assertEquals(List.of(STAGE, SCREEN, STAGE, SCREEN), sources("Scene"));
        assertEquals(small, obs.placement("Scene", obs.items("Scene").getLast().id()));

        scenery.leave(obs);

        assertEquals(List.of(STAGE, STAGE), sources("Scene"));
        assertFalse(scenery.showsScreen());
    }

    @Test
    void a_screen_left_by_an_older_session_gives_way_to_the_window_in_its_places()
            throws Exception {
        Map<String, Object> marked = Map.of(Part.MARK, "stage");
        long id = obs.createInput("Scene", STAGE, Capture.REGION_KIND, marked);
        Obs.Placement hers = new Obs.Placement(5, 6, 70, 80);
        obs.place("Scene", id, hers);

        scenery.provision(obs);

        assertEquals(
                List.of(new Obs.Input(STAGE, "xcomposite_input")),
                obs.inputs().stream().filter(it -> it.name().contains(STAGE)).toList());
        assertEquals(hers, obs.placement("Scene", obs.items("Scene").getFirst().id()));
    }

    @Test
    void of_two_parts_of_the_screen_none_is_left_to_nobody() throws Exception {
        Map<String, Object> marked = Map.of(Part.MARK, "stage");
        obs.createInput("Scene", "pasted", Capture.REGION_KIND, marked);
        obs.createInput("Scene", SCREEN, Capture.REGION_KIND, marked);

        scenery.provision(obs);

        assertEquals(
                List.of(),
                obs.inputs().stream().filter(it -> it.kind().equals(Capture.REGION_KIND)).toList());
    }

    @Test
    void a_screen_that_may_not_be_seen_goes_also_where_there_is_nothing_in_its_place()
            throws Exception {
        scenery.provision(obs);
        obs.removeInput(STAGE);
        scenery.goOverToRegion(obs);
        for (Capture.WindowKind kind : Capture.WindowKind.values()) {
            studio.withdraw(kind.input());
        }

        new Scenery(ObsSettings.usual(OBS, folder), _ -> {}, () -> {}).provision(obs);

        assertEquals(List.of("Labcast · Lower third", "Labcast · Question"), sources(DESK));
    }

    @Test
    void a_window_that_is_drawn_nowhere_is_not_called_black() throws Exception {
        scenery.provision(obs);
        assertFalse(scenery.isDrawn(obs));

        obs.switchTo(DESK);

        assertTrue(scenery.isDrawn(obs));
    }

    @Test
    void a_window_capture_of_an_older_session_without_a_window_gets_none() throws Exception {
        obs.createInput("Scene", STAGE, "xcomposite_input", Map.of(Part.MARK, "stage"));
        Scenery nowhere = new Scenery(ObsSettings.usual(OBS, folder), _ -> {}, () -> {});

        nowhere.provision(obs);

        assertEquals(Capture.NO_WINDOW, obs.settings(STAGE).get("capture_window"));
        assertFalse(nowhere.provision(obs));
    }

    @Test
    void a_first_run_that_breaks_off_anywhere_is_finished_by_the_next() throws Exception {
        scenery.provision(obs);
        List<String> whole = everything();
        int requests = door.requests.size();
        for (int cut = 1; cut < requests; cut++) {
            scenery.remove(obs);
            scenery = session();
            breakOff(cut, () -> scenery.provision(obs));
            scenery.provision(obs);
            assertEquals(whole, everything(), "cut after " + cut);
        }
    }

    @Test
    void going_to_the_screen_and_back_is_finished_wherever_it_breaks_off() throws Exception {
        scenery.provision(obs);
        obs.addItem("Scene", STAGE);
        List<String> window = everything();
        for (int cut = 1; cut < 120; cut++) {
            breakOff(cut, () -> scenery.goOverToRegion(obs));
            scenery.provision(obs);
            List<String> screen = everything();
            assertEquals(
                    5, screen.stream().filter(it -> it.contains(SCREEN)).count(), "cut " + cut);
            breakOff(cut, () -> scenery.leave(obs));
            scenery = session();
            scenery.provision(obs);
            scenery.leave(obs);
            scenery = session();
            scenery.provision(obs);
            assertEquals(window, everything(), "cut after " + cut);
        }
    }

    private interface Deed {
        void run() throws ObsTrouble;
    }

    private void breakOff(int after, Deed deed) {
        door.answered = after;
        try {
            deed.run();
        } catch (ObsTrouble cut) {
            assertEquals(ObsTrouble.Kind.AWAY, cut.kind());
        } finally {
            door.answered = Integer.MAX_VALUE;
        }
    }

    /// Every item of every scene: where it is and whether it is seen.
    private List<String> everything() throws Exception {
        List<String> all = new ArrayList<>();
        for (String scene : obs.scenes().stream().sorted().toList()) {
            for (Obs.Item item : obs.items(scene)) {
                all.add(
                        "%s: %s %s %s"
                                .formatted(
                                        scene,
                                        item.source(),
                                        item.enabled(),
                                        obs.placement(scene, item.id())));
            }
        }
        return all;
    }

    private List<String> sources(String scene) throws Exception {
        return obs.items(scene).stream().map(Obs.Item::source).toList();
    }

    /// What the stage's capture shows, once for each scene in which it is seen now.
    private static List<Object> windowsSeen(Obs person) {
        List<Object> windows = new ArrayList<>();
        try {
            for (String scene : person.scenes()) {
                for (Obs.Item item : person.items(scene)) {
                    if (item.enabled() && item.source().equals(STAGE)) {
                        windows.add(String.valueOf(person.settings(STAGE).get("capture_window")));
                    }
                }
            }
            return windows;
        } catch (ObsTrouble trouble) {
            throw new AssertionError(trouble);
        }
    }

    private Obs.Item item(String source) throws Exception {
        return obs.items(DESK).stream()
                .filter(it -> it.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
