package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What Labcast relies on in an OBS Studio that is there; the real one and the twin are held to the
/// same.
abstract class ObsContract extends ConnectionContract {
    private static final String COLOUR = "color_source_v3";
    private static final long GREEN = 0xff00ff00L;

    @Test
    void it_tells_its_versions_canvas_and_kinds() throws Exception {
        assertTrue(obs.version().websocket().startsWith("5."), obs.version().toString());
        assertTrue(obs.version().requests().containsAll(ScriptedRequests.STUDIO_29.requests()));
        assertEquals(new Obs.Canvas(1280, 720, 30, 1), obs.canvas());
        assertTrue(obs.inputKinds().containsAll(List.of("image_source", COLOUR)));
        assertFalse(obs.studioMode());
        assertTrue(obs.stats().disk() > 0);
    }

    @Test
    void scenes_are_listed_from_the_top_in_the_order_they_were_made() throws Exception {
        obs.createScene("A");
        obs.createScene("B");
        obs.renameScene("A", "A2");
        List<String> made = obs.scenes();
        obs.removeScene("A2");

        assertEquals(List.of("Scene", "A2", "B"), made);
        assertEquals(List.of("Scene", "B"), obs.scenes());
        heard.await(new ObsEvent.ScenesChanged());
    }

    @Test
    void scenes_and_inputs_share_their_names() throws Exception {
        obs.createScene("A");
        obs.createInput("A", "in", COLOUR, Map.of());

        refused(601, () -> obs.createScene("A"));
        refused(601, () -> obs.createScene("in"));
        refused(601, () -> obs.renameScene("A", "in"));
        refused(601, () -> obs.renameScene("A", "A"));
        refused(601, () -> obs.createInput("A", "in", COLOUR, Map.of()));
        refused(601, () -> obs.createInput("A", "Scene", COLOUR, Map.of()));
        refused(601, () -> obs.renameInput("in", "A"));
        refused(601, () -> obs.renameInput("in", "in"));
        refused(602, () -> obs.items("in"));
        refused(602, () -> obs.settings("A"));
        refused(602, () -> obs.removeInput("A"));
    }

    @Test
    void what_is_not_there_is_refused_as_not_found() throws Exception {
        obs.createInput("Scene", "in", COLOUR, Map.of());

        refused(600, () -> obs.switchTo("none"));
        refused(600, () -> obs.removeScene("none"));
        refused(600, () -> obs.renameScene("none", "B"));
        refused(600, () -> obs.createInput("none", "in2", COLOUR, Map.of()));
        refused(600, () -> obs.removeInput("none"));
        refused(600, () -> obs.renameInput("none", "B"));
        refused(600, () -> obs.settings("none"));
        refused(600, () -> obs.setSettings("none", Map.of()));
        refused(600, () -> obs.choices("in", "none"));
        refused(600, () -> obs.items("none"));
        refused(600, () -> obs.addItem("Scene", "none"));
        refused(600, () -> obs.removeItem("Scene", 999));
        refused(600, () -> obs.place("Scene", 999, new Obs.Placement(0, 0, 0, 0)));
        refused(600, () -> obs.placement("Scene", 999));
        refused(600, () -> obs.reorder("Scene", 999, 0));
        refused(600, () -> obs.show("Scene", 999, true));
        refused(600, () -> obs.cutTo("none"));
        refused(600, () -> obs.muted("none"));
        refused(600, () -> obs.screenshot("none", Path.of("none.png"), 64));
        refused(600, () -> obs.hotkey("none"));
        refused(600, () -> obs.refresh("in"));
    }

    @Test
    void what_cannot_be_is_refused_with_its_own_code() throws Exception {
        long id = obs.createInput("Scene", "in", COLOUR, Map.of());

        refused(403, () -> obs.createScene(""));
        refused(605, () -> obs.createInput("Scene", "in2", "no_such_kind", Map.of()));
        refused(402, () -> obs.reorder("Scene", id, -1));
        refused(402, () -> obs.screenshot("Scene", Path.of("none.png"), 4));
        refused(604, () -> obs.mute("in", true));
        refused(604, () -> obs.muted("in"));
        refused(204, () -> obs.chapter("Before 30.2"));
    }

    @Test
    void each_switch_is_told_once_to_everyone_when_it_begins() throws Exception {
        Heard other = new Heard();
        obs.createScene("A");
        List<String> wanted = new ArrayList<>();
        try (Obs _ = door().open(address(), other)) {
            for (int i = 0; i < 10; i++) {
                String scene = i % 2 == 0 ? "A" : "Scene";
                wanted.add(scene);
                obs.switchTo(scene);
                Eventually.value(heard::switches, told -> told.equals(wanted));
                Eventually.value(other::switches, told -> told.equals(wanted));
                obs.switchTo(scene);
            }
        }
        heard.await(new ObsEvent.TransitionEnded());

        int ended = heard.all().indexOf(new ObsEvent.TransitionEnded());
        assertTrue(heard.all().indexOf(new ObsEvent.SceneSwitched("A")) < ended);
        assertEquals(wanted, heard.switches());
        assertEquals("Scene", obs.programScene());
    }

    @Test
    void of_hasty_switches_the_last_is_told_last() throws Exception {
        obs.createScene("A");
        obs.createScene("B");
        for (int i = 0; i < 30; i++) {
            obs.switchTo(List.of("Scene", "A", "B").get(i % 3));
        }
        Eventually.value(heard::switches, told -> !told.isEmpty() && told.getLast().equals("B"));
        heard.await(new ObsEvent.TransitionEnded());

        assertEquals("B", obs.programScene());
        assertEquals("B", heard.switches().getLast());
    }

    @Test
    void a_program_scene_that_is_removed_gives_way_to_another() throws Exception {
        obs.createScene("A");
        obs.createScene("B");
        obs.switchTo("A");
        heard.await(new ObsEvent.SceneSwitched("A"));

        obs.removeScene("A");

        heard.await(new ObsEvent.SceneSwitched("B"));
        assertEquals("B", obs.programScene());
    }

    @Test
    void an_input_comes_on_top_of_its_scene() throws Exception {
        long first = obs.createInput("Scene", "below", COLOUR, Map.of());
        long second = obs.createInput("Scene", "above", "text_ft2_source_v2", Map.of());

        assertEquals(
                List.of(
                        new Obs.Item(first, "below", 0, true),
                        new Obs.Item(second, "above", 1, true)),
                obs.items("Scene"));
        assertEquals(
                Set.of(
                        new Obs.Input("below", COLOUR),
                        new Obs.Input("above", "text_ft2_source_v2")),
                new HashSet<>(obs.inputs()));
        heard.await(new ObsEvent.ItemsChanged("Scene"));
    }

    @Test
    void new_settings_are_laid_over_those_that_are_there() throws Exception {
        obs.createInput("Scene", "in", COLOUR, Map.of("color", GREEN, "width", 100));

        obs.setSettings("in", Map.of("width", 120, "note", "ü \"x\"", "share", 1.5, "on", true));

        assertEquals(
                Map.of("color", GREEN, "width", 120L, "note", "ü \"x\"", "share", 1.5, "on", true),
                obs.settings("in"));
    }

    @Test
    void a_removed_input_leaves_every_scene_and_its_name() throws Exception {
        obs.createScene("A");
        obs.createScene("B");
        obs.createInput("A", "in", COLOUR, Map.of());
        obs.addItem("B", "in");
        obs.addItem("Scene", "in");
        obs.addItem("B", "in");

        settle();
        obs.removeInput("in");

        assertEquals(List.of(), obs.items("A"));
        assertEquals(List.of(), obs.items("B"));
        Eventually.holds("no item", () -> obs.items("Scene").isEmpty());
        Eventually.holds("no input", () -> obs.inputs().isEmpty());
        obs.createInput("A", "in", COLOUR, Map.of());
    }

    @Test
    void a_removed_scene_leaves_every_scene_and_its_name() throws Exception {
        obs.createScene("A");
        obs.createScene("B");
        obs.createInput("A", "in", COLOUR, Map.of());
        obs.addItem("B", "A");

        settle();
        obs.removeScene("A");

        assertEquals(List.of(), obs.items("B"));
        Eventually.holds("no input", () -> obs.inputs().isEmpty());
        obs.createScene("A");
        assertEquals(List.of(), obs.items("A"));
    }

    @Test
    void an_input_goes_with_its_last_item() throws Exception {
        obs.createScene("A");
        long first = obs.createInput("Scene", "in", COLOUR, Map.of());
        long second = obs.addItem("A", "in");

        settle();
        obs.removeItem("Scene", first);
        List<Obs.Input> kept = obs.inputs();
        obs.removeItem("A", second);

        assertEquals(List.of(new Obs.Input("in", COLOUR)), kept);
        Eventually.holds("no input", () -> obs.inputs().isEmpty());
    }

    @Test
    void a_scene_is_never_within_itself() throws Exception {
        obs.createScene("A");
        obs.createScene("B");
        obs.addItem("B", "A");

        refused(703, () -> obs.addItem("A", "A"));
        refused(700, () -> obs.addItem("A", "B"));
    }

    @Test
    void a_renamed_source_stays_where_it_is() throws Exception {
        obs.createScene("A");
        obs.createInput("A", "in", COLOUR, Map.of());
        obs.addItem("Scene", "A");

        obs.renameInput("in", "input");
        obs.renameScene("A", "A2");

        assertEquals(List.of("input"), sources("A2"));
        assertEquals(List.of("A2"), sources("Scene"));
    }

    @Test
    void items_are_reordered_from_the_bottom_up() throws Exception {
        long one = obs.createInput("Scene", "one", COLOUR, Map.of());
        obs.createInput("Scene", "two", COLOUR, Map.of());
        obs.createInput("Scene", "three", COLOUR, Map.of());

        obs.reorder("Scene", one, 1);
        List<String> middle = sources("Scene");
        obs.reorder("Scene", one, 99);
        List<String> top = sources("Scene");
        obs.reorder("Scene", one, 0);

        assertEquals(List.of("two", "one", "three"), middle);
        assertEquals(List.of("two", "three", "one"), top);
        assertEquals(List.of("one", "two", "three"), sources("Scene"));
    }

    @Test
    void a_place_is_kept_with_and_without_a_box() throws Exception {
        long id = obs.createInput("Scene", "in", COLOUR, Map.of());
        Obs.Placement boxed = new Obs.Placement(10, 20.5, 300, 200);

        Obs.Placement fresh = obs.placement("Scene", id);
        obs.place("Scene", id, boxed);
        Obs.Placement kept = obs.placement("Scene", id);
        obs.place("Scene", id, new Obs.Placement(1, 2, 0, 0));

        assertEquals(new Obs.Placement(0, 0, 0, 0), fresh);
        assertEquals(boxed, kept);
        assertEquals(new Obs.Placement(1, 2, 0, 0), obs.placement("Scene", id));
    }

    @Test
    void an_input_with_sound_is_muted() throws Exception {
        obs.createInput("Scene", "film", "ffmpeg_source", Map.of());

        boolean before = obs.muted("film");
        obs.mute("film", true);

        assertFalse(before);
        assertTrue(obs.muted("film"));
    }

    @Test
    void its_picture_shows_an_item_only_while_it_is_shown(@TempDir Path folder) throws Exception {
        long id =
                obs.createInput(
                        "Scene",
                        "green",
                        COLOUR,
                        Map.of("color", GREEN, "width", 1280, "height", 720));
        Path png = folder.resolve("picture.png");

        Eventually.holds("a green picture", () -> middle(png) == 0x00ff00);
        obs.show("Scene", id, false);
        Eventually.holds("another picture", () -> middle(png) != 0x00ff00);

        assertEquals(List.of(new Obs.Item(id, "green", 0, false)), obs.items("Scene"));
    }

    @Test
    void a_recording_starts_pauses_goes_on_and_ends() throws Exception {
        refused(501, obs::stopRecord);
        obs.startRecord();
        String path = recordChanged(OutputState.STARTED).orElseThrow();
        refused(500, obs::startRecord);
        Eventually.holds("a while", () -> obs.record().millis() > 200);
        obs.pauseRecord(true);
        recordChanged(OutputState.PAUSED);
        refused(502, () -> obs.pauseRecord(true));
        Obs.Output paused = obs.record();
        // A pause shorter than a frame leaves OBS 29 with a recording that never ends (0060).
        settle();
        obs.pauseRecord(false);
        recordChanged(OutputState.RESUMED);
        refused(503, () -> obs.pauseRecord(false));
        Eventually.holds("more", () -> obs.record().millis() > paused.millis() + 200);
        String stopped = obs.stopRecord();

        assertEquals(Optional.of(path), recordChanged(OutputState.STOPPED));
        assertEquals(path, stopped);
        assertTrue(paused.active() && paused.paused() && paused.millis() > 200, "" + paused);
        Eventually.holds("no recording", () -> !obs.record().active());
        assertEquals(
                List.of(
                        OutputState.STARTING,
                        OutputState.STARTED,
                        OutputState.PAUSED,
                        OutputState.RESUMED,
                        OutputState.STOPPING,
                        OutputState.STOPPED),
                heard.of(ObsEvent.RecordChanged.class).stream()
                        .map(ObsEvent.RecordChanged::state)
                        .toList());
    }

    @Test
    void a_stream_that_does_not_run_cannot_be_stopped() throws Exception {
        refused(501, obs::stopStream);
        obs.hotkey("OBSBasic.ForceStopStreaming");

        assertEquals(new Obs.Output(false, false, false, 0, 0, 0, 0), obs.stream());
    }

    final List<String> sources(String scene) throws ObsTrouble {
        return obs.items(scene).stream().map(Obs.Item::source).toList();
    }

    private Optional<String> recordChanged(OutputState state) throws Exception {
        return Eventually.value(
                        () ->
                                heard.of(ObsEvent.RecordChanged.class).stream()
                                        .filter(it -> it.state() == state)
                                        .toList(),
                        all -> !all.isEmpty())
                .getFirst()
                .path();
    }

    private int middle(Path png) throws Exception {
        obs.screenshot("Scene", png, 320);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertEquals(320, picture.getWidth());
        assertEquals(180, picture.getHeight());
        return picture.getRGB(160, 90) & 0xffffff;
    }

    private static void refused(int code, Executable request) {
        ObsTrouble trouble = trouble(request);
        assertEquals(ObsTrouble.Kind.REFUSED, trouble.kind(), trouble.sentence());
        assertEquals(code, trouble.code(), trouble.sentence());
    }
}
