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
    void a_window_capture_is_seen_only_when_it_has_its_window() throws Exception {
        List<Object> windowsSeen = new ArrayList<>();
        Obs person = studio.open(OBS, _ -> {});
        door.after = () -> windowsSeen.addAll(windowsSeen(person));

        scenery.provision(obs);

        assertFalse(windowsSeen.isEmpty());
        assertEquals(
                List.of("0\r\nLabcast · Stage\r\njava"), windowsSeen.stream().distinct().toList());
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
    void over_many_sessions_the_window_is_chosen_once_and_nothing_is_taken_away() throws Exception {
        for (int i = 0; i < 5; i++) {
            Scenery next = session();
            next.provision(obs);
            next.goOverToRegion(obs);
            next.leave(obs);
        }

        assertEquals(1, door.targets.stream().filter(("setSettings " + STAGE)::equals).count());
        assertEquals(
                List.of(), door.targets.stream().filter(it -> it.startsWith("remove")).toList());
    }

    @Test
    void what_the_person_hid_stays_hidden() throws Exception {
        scenery.provision(obs);
        scenery.goOverToRegion(obs);
        obs.show(DESK, item(SCREEN).id(), false);

        assertFalse(scenery.provision(obs));

        assertEquals(List.of(false, false), List.of(item(STAGE).enabled(), item(SCREEN).enabled()));
    }

    @Test
    void a_swap_that_broke_off_is_finished_by_the_next_run() throws Exception {
        scenery.provision(obs);
        scenery.goOverToRegion(obs);
        obs.show(DESK, item(STAGE).id(), true);

        assertTrue(scenery.provision(obs));

        assertEquals(List.of(false, true), List.of(item(STAGE).enabled(), item(SCREEN).enabled()));
    }

    @Test
    void the_stage_of_a_scene_made_anew_is_the_one_that_is_seen() throws Exception {
        scenery.provision(obs);
        scenery.goOverToRegion(obs);
        studio.removeOutside(DESK);

        scenery.provision(obs);

        assertEquals(List.of(false, true), List.of(item(STAGE).enabled(), item(SCREEN).enabled()));
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
