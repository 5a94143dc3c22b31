package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanicTest {
    @TempDir Path folder;
    private final List<String> blanked = new ArrayList<>();
    private BridgedDesk desk;

    @BeforeEach
    void connect() throws Exception {
        desk = BridgedDesk.connected(settings(List.of("Mic", "Music"), true));
        desk.person.createInput("Scene", "Mic", "pulse_input_capture", Map.of());
        desk.person.createInput("Scene", "Music", "ffmpeg_source", Map.of());
        desk.person.mute("Music", true);
        desk.pass(1_000);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ObsSettings settings(List<String> mutes, boolean stop) {
        return new ObsSettings(
                BridgedDesk.HERE, Optional.empty(), ForeignScene.KEEP, mutes, stop, false, folder);
    }

    @Test
    void it_blanks_here_first_then_goes_ahead_of_all_that_waits_in_obs() throws Exception {
        desk.bridge.show(Scene.PLOTS);
        desk.bridge.question(Optional.of(Path.of("q1.png")), 600, 300);
        desk.door.requests.clear();
        desk.bridge.panic(() -> blanked.addAll(desk.door.writes()));
        blanked.add("blank");
        desk.turn();

        assertEquals(List.of("blank"), blanked, "blank before any request");
        assertEquals(List.of("switchTo", "mute", "hotkey"), desk.door.writes().subList(0, 3));
        assertEquals("Labcast · Away", desk.person.programScene());
        assertTrue(desk.person.muted("Mic"));
        assertEquals(List.of("OBSBasic.ForceStopStreaming"), desk.studio.hotkeys());
        assertEquals(List.of(), desk.said);
    }

    @Test
    void it_stays_until_it_is_lifted_and_unmutes_only_what_it_muted() throws Exception {
        desk.bridge.panic(() -> blanked.add("blank"));
        desk.pass(1_000);
        desk.bridge.show(Scene.PLOTS);
        desk.pass(1_000);
        String during = desk.person.programScene();
        desk.bridge.lift();
        desk.shows("Labcast · Plots");

        assertEquals("Labcast · Away", during);
        assertFalse(desk.person.muted("Mic"));
        assertTrue(desk.person.muted("Music"));
        assertEquals(List.of(), desk.switches);
    }

    @Test
    void a_persons_own_scene_comes_back_afterwards() throws Exception {
        desk.studio.switchOutside("Scene");
        desk.until("the note", () -> desk.switches.equals(List.of("Scene")));
        desk.bridge.panic(() -> blanked.add("blank"));
        desk.shows("Labcast · Away");
        desk.bridge.lift();
        desk.shows("Scene");
    }

    @Test
    void with_obs_gone_it_says_so_and_strikes_when_obs_is_back() throws Exception {
        desk.pass(10_000);
        desk.studio.crash();
        desk.until("the loss", () -> !desk.said.isEmpty());
        desk.bridge.panic(() -> blanked.add("blank"));
        String sentence = desk.said.getLast();
        desk.studio.comeBack();
        try (Obs other = desk.studio.open(BridgedDesk.HERE, _ -> {})) {
            desk.until("away", () -> other.programScene().equals("Labcast · Away"));
            desk.until("silence", () -> other.muted("Mic"));
            assertEquals(List.of(), desk.studio.hotkeys(), "a stream begun since is not ended");
            desk.bridge.lift();
            desk.until("the desk", () -> other.programScene().equals("Labcast · Desk"));
        }

        assertEquals(List.of("blank"), blanked);
        assertEquals(
                "OBS is not connected: the stage is blank, but if OBS streams it still does; stop it"
                        + " there.",
                sentence);
    }

    @Test
    void an_input_that_obs_does_not_have_is_said_once() throws Exception {
        desk.studio.removeOutside("Mic");
        for (int i = 0; i < 2; i++) {
            desk.bridge.panic(() -> {});
            desk.turn();
            desk.bridge.lift();
            desk.turn();
        }

        assertEquals(
                List.of(
                        "The stage is blank, but in OBS there is no \"Mic\" to be muted; see to it"
                                + " there."),
                desk.said);
    }

    @Test
    void what_did_not_work_is_said_in_one_sentence() throws Exception {
        desk.studio.removeOutside("Mic");
        desk.studio.removeOutside("Music");
        desk.bridge.panic(() -> blanked.add("blank"));
        desk.turn();

        assertEquals(
                List.of(
                        "The stage is blank, but in OBS there is no \"Mic\" to be muted, there is no"
                                + " \"Music\" to be muted; see to it there."),
                desk.said);
        assertEquals("Labcast · Away", desk.person.programScene());
    }

    @Test
    void lifting_without_panic_does_nothing() throws Exception {
        desk.door.requests.clear();
        desk.bridge.lift();
        desk.turn();

        assertEquals(List.of(), desk.door.writes());
    }
}
