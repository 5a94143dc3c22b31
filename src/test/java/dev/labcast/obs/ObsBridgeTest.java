package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObsBridgeTest {
    @TempDir Path folder;
    private BridgedDesk desk;

    @BeforeEach
    void connect() throws Exception {
        desk = BridgedDesk.connected(ObsSettings.usual(BridgedDesk.HERE, folder).showingScreen());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_stage_leads_and_follows() throws Exception {
        desk.bridge.show(Scene.TERMINAL);
        desk.shows("Labcast · Terminal");
        desk.studio.switchOutside("Labcast · Plots");
        desk.until("the stage", () -> desk.switches.equals(List.of("PLOTS")));
        desk.studio.switchOutside("Scene");
        desk.until("the note", () -> desk.switches.equals(List.of("PLOTS", "Scene")));
        desk.bridge.show(Scene.PLOTS);
        desk.shows("Labcast · Plots");
        desk.pass(2_000);

        assertEquals(List.of("PLOTS", "Scene"), desk.switches);
        assertEquals(List.of(), desk.said);
    }

    @Test
    void a_renamed_scene_is_switched_to_under_its_new_name() throws Exception {
        desk.studio.renameOutside("Labcast · Terminal", "Shell");
        desk.studio.switchOutside("Shell");
        desk.until("the stage", () -> desk.switches.equals(List.of("TERMINAL")));
        desk.bridge.show(Scene.DESK);
        desk.shows("Labcast · Desk");
        desk.bridge.show(Scene.TERMINAL);
        desk.shows("Shell");
    }

    @Test
    void what_is_deleted_comes_back_by_itself_and_then_there_is_peace() throws Exception {
        desk.opensStage();
        desk.pass(5_000);
        desk.studio.removeOutside("Labcast · Plots");
        desk.studio.removeOutside("Labcast · Stage");
        desk.until(
                "the repair",
                () ->
                        desk.person.scenes().contains("Labcast · Plots")
                                && desk.item("Labcast · Plots", "Labcast · Question").isPresent());
        desk.pass(5_000);
        desk.door.requests.clear();
        desk.pass(5_000);

        assertEquals(List.of(), desk.door.writes());
        assertFalse(desk.door.requests.contains("items"), "no run without a reason");
    }

    @Test
    void after_a_crash_scene_and_cards_are_as_the_desk_wants_them() throws Exception {
        desk.pass(10_000);
        desk.studio.crash();
        desk.until("the loss", () -> !desk.said.isEmpty());
        desk.bridge.show(Scene.PLOTS);
        desk.bridge.question(Optional.of(Path.of("q1.png")), 600, 300);
        desk.bridge.lowerThird(Optional.of(Path.of("l1.png")), 600, 80);
        desk.studio.comeBack();
        long back = desk.clock.now();
        try (Obs other = desk.studio.open(BridgedDesk.HERE, _ -> {})) {
            desk.until("the scene", () -> other.programScene().equals("Labcast · Plots"));

            assertTrue(desk.clock.now() - back <= 5_000);
            assertEquals("q1.png", other.settings("Labcast · Question").get("file"));
            assertEquals("l1.png", other.settings("Labcast · Lower third").get("file"));
            assertTrue(other.items("Labcast · Plots").stream().allMatch(Obs.Item::enabled));
        }
    }

    @Test
    void a_card_comes_and_goes() throws Exception {
        desk.bridge.question(Optional.of(Path.of("q1.png")), 600, 300);
        desk.until(
                "the card",
                () -> desk.item("Labcast · Desk", "Labcast · Question").orElseThrow().enabled());
        desk.bridge.question(Optional.empty(), 0, 0);
        desk.until(
                "its end",
                () -> !desk.item("Labcast · Desk", "Labcast · Question").orElseThrow().enabled());
    }

    @Test
    void a_stage_that_appears_is_captured_and_a_dark_capture_given_up_once() throws Exception {
        desk.opensStage();
        desk.until("the capture", () -> desk.item("Labcast · Desk", "Labcast · Stage").isPresent());
        desk.person.setSettings("Labcast · Stage", Map.of("color", 0xff000000L)); // drawn black
        desk.person.switchTo("Labcast · Desk"); // where it is drawn
        desk.until(
                "the screen",
                () ->
                        desk.person
                                .inputs()
                                .contains(new Obs.Input("Labcast · Stage (screen)", "xshm_input")));
        desk.pass(10_000);

        assertEquals(1, desk.said.size(), desk.said.toString());
    }

    @Test
    void a_recording_is_kept_watch_over() throws Exception {
        desk.bridge.startRecord();
        desk.until("the recording", () -> desk.person.record().active());
        long begun = desk.clock.now();
        desk.pass(20_000);
        desk.bridge.chapter("Half");
        desk.bridge.stopRecord();
        desk.until(
                "the end", () -> !desk.recordings.isEmpty() && !desk.recordings.getLast().goesOn());

        RecordSpan span = desk.recordings.getLast();
        assertEquals(Optional.of(desk.studio.recording(false)), span.path());
        assertEquals(begun, span.startMillis(), 60);
        assertEquals(10_000, span.mediaAt(begun + 10_000).orElseThrow(), 60);
        assertEquals(List.of("Half"), desk.studio.chapters());
        assertTrue(desk.health.stream().anyMatch(Health::recording));
        assertTrue(desk.health.size() >= 20);
    }

    @Test
    void the_streams_bitrate_is_counted() throws Exception {
        desk.bridge.startStream();
        desk.pass(5_000);

        assertTrue(desk.health.getLast().streaming());
        assertEquals(190 * 8, desk.health.getLast().kilobits(), 30);
    }

    @Test
    void what_cannot_be_done_is_said() throws Exception {
        desk.bridge.stopStream();
        desk.pass(100);
        desk.studio.crash();
        desk.until("the loss", () -> desk.said.size() > 1);
        desk.bridge.startRecord();

        assertTrue(desk.said.getFirst().startsWith("OBS was not told to stop streaming: "));
        assertEquals("OBS does not record: OBS is not connected.", desk.said.getLast());
    }

    @Test
    void removal_leaves_the_collection_as_it_was_and_stays_so() throws Exception {
        desk.bridge.removeAll();
        desk.until("the removal", () -> desk.person.scenes().equals(List.of("Scene")));
        desk.bridge.show(Scene.PLOTS);
        desk.bridge.question(Optional.of(Path.of("q1.png")), 600, 300);
        desk.pass(2_000);

        assertEquals(List.of("Scene"), desk.person.scenes());
        assertEquals(List.of(), desk.person.inputs());
        assertEquals(List.of("Labcast's scenes and sources are gone from OBS."), desk.said);
    }

    @Test
    void at_the_end_nothing_of_the_session_is_left_in_the_picture() throws Exception {
        desk.bridge.question(Optional.of(Path.of("q1.png")), 600, 300);
        desk.turn();

        desk.closeWhileTurning();

        assertEquals("Labcast · Away", desk.person.programScene());
        assertFalse(desk.item("Labcast · Desk", "Labcast · Question").orElseThrow().enabled());
    }

    @Test
    void a_scene_of_the_persons_own_stays_at_the_end() throws Exception {
        desk.person.switchTo("Scene");
        desk.pass(1_000);

        desk.closeWhileTurning();

        assertEquals("Scene", desk.person.programScene());
    }

    @Test
    void turning_over_asks_what_obs_does_now() throws Exception {
        desk.bridge.togglePause();
        desk.bridge.toggleRecord();
        desk.bridge.togglePause();
        desk.bridge.toggleStream();
        desk.turn();
        Obs.Output record = desk.person.record();
        Obs.Output stream = desk.person.stream();
        desk.bridge.togglePause();
        desk.turn();
        boolean goesOn = !desk.person.record().paused();
        desk.bridge.toggleRecord();
        desk.bridge.toggleStream();
        desk.turn();

        assertEquals(List.of("OBS records nothing that could be paused."), desk.said);
        assertEquals(List.of(true, true, true), List.of(record.paused(), stream.active(), goesOn));
        assertFalse(desk.person.record().active());
        assertFalse(desk.person.stream().active());
    }

    @Test
    void removal_needs_no_bridge() throws Exception {
        desk.bridge.close();

        assertEquals(List.of(), ObsBridge.removeFrom(desk.studio, BridgedDesk.HERE));
        assertEquals(List.of("Scene"), desk.person.scenes());
    }

    @Test
    void settings_never_show_the_password() {
        ObsSettings settings =
                ObsSettings.usual(new ObsAddress("127.0.0.1", 4455, "sesame"), folder);

        assertEquals("ObsSettings[127.0.0.1:4455]", settings.toString());
    }
}
