package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneryTest {
    private static final List<String> OURS =
            List.of(
                    "Labcast · Notebook",
                    "Labcast · Terminal",
                    "Labcast · Plots",
                    "Labcast · Desk",
                    "Labcast · Away");
    private static final StagePlace STAGE =
            new StagePlace(
                    "Labcast · Stage",
                    true,
                    new StagePlace.Region(1, 100, 50, 1280, 720, 1920, 1080));
    private static final String THIS_WINDOW = "4194311\r\nLabcast · Stage\r\njava";

    /// As it is chosen: by title and class, since the number may become another window's.
    private static final String CHOSEN = "0\r\nLabcast · Stage\r\njava";

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();
    private final ScriptedObs studio =
            new ScriptedObs(new AtomicLong()::incrementAndGet, Path.of("videos"));
    private final RequestLog door = new RequestLog(studio);
    private Obs obs;
    private Scenery scenery;

    @BeforeEach
    void connect() throws Exception {
        studio.choices(
                "capture_window",
                Map.of("xterm", "1\r\nxterm\r\nxterm", "Labcast · Stage", THIS_WINDOW));
        obs = door.open(new ObsAddress("127.0.0.1", 4455, ""), _ -> {});
        scenery = fresh();
    }

    @AfterEach
    void disconnect() {
        obs.close();
    }

    private Scenery fresh() {
        ObsSettings settings =
                ObsSettings.usual(new ObsAddress("127.0.0.1", 4455, ""), folder).showingScreen();
        Scenery made = new Scenery(settings, said::add, () -> {});
        made.stage(Optional.of(STAGE));
        return made;
    }

    private static Pages overlay(String url) {
        return new Pages(Optional.empty(), Optional.of(url));
    }

    @Test
    void where_obs_shows_pages_the_overlay_takes_the_place_of_the_cards() throws Exception {
        studio.offer("browser_source");
        scenery.pages(overlay("http://overlay.localhost:4466/one/"));
        scenery.card(Part.LOWER_THIRD, Optional.of(new Card(Path.of("/a.png"), 900, 150)));
        assertTrue(scenery.provision(obs));

        for (String scene : OURS.subList(0, 4)) {
            assertEquals(
                    List.of(
                            "Labcast · Stage true",
                            "Labcast · Lower third false",
                            "Labcast · Question false",
                            "Labcast · Overlay true"),
                    obs.items(scene).stream().map(it -> it.source() + " " + it.enabled()).toList());
            long id = obs.items(scene).getLast().id();
            assertEquals(
                    new Obs.Placement(0, 0, obs.canvas().width(), obs.canvas().height()),
                    obs.placement(scene, id));
        }
        assertEquals(
                Map.of(
                        "labcast",
                        "overlay",
                        "url",
                        "http://overlay.localhost:4466/one/",
                        "width",
                        (long) obs.canvas().width(),
                        "height",
                        (long) obs.canvas().height(),
                        "shutdown",
                        false,
                        "restart_when_active",
                        false,
                        "webpage_control_level",
                        0L),
                obs.settings("Labcast · Overlay"));
        assertFalse(scenery.provision(obs), "a run that finds all well writes nothing");
    }

    @Test
    void an_overlay_at_a_new_address_is_loaded_there_and_one_that_is_gone_gives_way_to_the_cards()
            throws Exception {
        studio.offer("browser_source");
        scenery.pages(overlay("http://overlay.localhost:4466/one/"));
        scenery.provision(obs);
        scenery.pages(overlay("http://overlay.localhost:4466/two/"));
        scenery.provision(obs);
        scenery.refresh(obs);
        assertEquals(
                "http://overlay.localhost:4466/two/", obs.settings("Labcast · Overlay").get("url"));
        assertEquals(List.of("Labcast · Overlay"), studio.refreshed());

        scenery.pages(Pages.NONE);
        scenery.card(Part.LOWER_THIRD, Optional.of(new Card(Path.of("/a.png"), 900, 150)));
        scenery.provision(obs);
        assertEquals(
                List.of(true, true, false, false),
                obs.items("Labcast · Desk").stream().map(Obs.Item::enabled).toList());
    }

    @Test
    void without_the_browser_plug_in_the_cards_stay() throws Exception {
        scenery.pages(overlay("http://overlay.localhost:4466/one/"));
        scenery.card(Part.LOWER_THIRD, Optional.of(new Card(Path.of("/a.png"), 900, 150)));
        scenery.provision(obs);

        assertEquals(
                List.of(true, true, false),
                obs.items("Labcast · Desk").stream().map(Obs.Item::enabled).toList());
    }

    @Test
    void it_makes_a_scene_for_each_of_ours_with_the_stage_under_the_cards() throws Exception {
        assertTrue(scenery.provision(obs));

        List<String> scenes = new ArrayList<>(List.of("Scene"));
        scenes.addAll(OURS);
        assertEquals(scenes, obs.scenes());
        for (String scene : OURS.subList(0, 4)) {
            assertEquals(
                    List.of("Labcast · Stage", "Labcast · Lower third", "Labcast · Question"),
                    sources(scene));
            assertEquals(
                    List.of(true, false, false),
                    obs.items(scene).stream().map(Obs.Item::enabled).toList());
        }
        assertEquals(List.of("Labcast · Away card"), sources("Labcast · Away"));
        assertEquals(CHOSEN, obs.settings("Labcast · Stage").get("capture_window"));
        assertEquals(
                new Obs.Placement(0, 0, 1280, 720), placement("Labcast · Desk", "Labcast · Stage"));
        assertEquals(
                new Obs.Placement(32, 588, 600, 100),
                placement("Labcast · Desk", "Labcast · Lower third"));
        assertEquals("Scene", obs.programScene());
    }

    @Test
    void a_second_run_only_reads() throws Exception {
        scenery.card(Part.QUESTION, Optional.of(new Card(Path.of("q1.png"), 600, 300)));
        scenery.provision(obs);
        door.requests.clear();

        assertFalse(scenery.provision(obs));
        assertFalse(fresh_with_the_same_card().provision(obs));
        assertEquals(List.of(), door.writes());
        assertTrue(door.requests.size() > 10);
    }

    private Scenery fresh_with_the_same_card() {
        Scenery other = fresh();
        other.card(Part.QUESTION, Optional.of(new Card(Path.of("q1.png"), 600, 300)));
        return other;
    }

    @Test
    void what_a_person_renamed_is_used_under_its_new_name() throws Exception {
        scenery.provision(obs);
        studio.renameOutside("Labcast · Terminal", "Shell");
        studio.renameOutside("Labcast · Stage", "The lab");
        studio.renameOutside("Labcast · Lower third", "Title");
        scenery.provision(obs);
        Map<String, List<String>> once = everything();
        studio.renameOutside("Labcast · Notebook", "Notes");
        Scenery next = fresh();

        next.provision(obs);

        assertEquals(List.of("The lab", "Title", "Labcast · Question"), sources("Shell"));
        assertEquals(Optional.of("Shell"), next.nameOf(Scene.TERMINAL));
        assertEquals(Optional.of("Notes"), next.nameOf(Scene.NOTEBOOK));
        assertEquals(Optional.of(Scene.NOTEBOOK), next.sceneOf("Notes"));
        once.put("Notes", once.remove("Labcast · Notebook"));
        assertEquals(once, everything());
    }

    @Test
    void names_given_at_two_times_are_told_apart_later() throws Exception {
        scenery.provision(obs);
        studio.renameOutside("Labcast · Terminal", "B");
        scenery.provision(obs);
        studio.renameOutside("Labcast · Notebook", "A");
        scenery.provision(obs);
        Scenery next = fresh();

        next.provision(obs);

        assertEquals(Optional.of("A"), next.nameOf(Scene.NOTEBOOK));
        assertEquals(Optional.of("B"), next.nameOf(Scene.TERMINAL));
        assertEquals(6, obs.scenes().size());
    }

    @Test
    void what_was_deleted_is_made_again() throws Exception {
        scenery.provision(obs);
        Map<String, List<String>> whole = everything();
        studio.removeOutside("Labcast · Plots");
        studio.removeOutside("Labcast · Stage");
        studio.removeOutside("Labcast · Lower third");
        obs.removeItem("Labcast · Desk", obs.items("Labcast · Desk").getFirst().id());

        assertTrue(scenery.provision(obs));

        assertEquals(whole, everything());
        assertFalse(scenery.provision(obs));
    }

    @Test
    void a_persons_things_stay_where_they_are_while_ours_come_into_order() throws Exception {
        scenery.provision(obs);
        String desk = "Labcast · Desk";
        long camera = obs.createInput(desk, "Camera", "v4l2_input", Map.of());
        obs.reorder(desk, camera, 1);
        obs.reorder(desk, item(desk, "Labcast · Question"), 0);
        assertEquals(
                List.of("Labcast · Question", "Labcast · Stage", "Camera", "Labcast · Lower third"),
                sources(desk));

        scenery.provision(obs);

        assertEquals(
                List.of("Labcast · Stage", "Labcast · Lower third", "Camera", "Labcast · Question"),
                sources(desk));
    }

    @Test
    void a_persons_own_placement_stays_until_the_canvas_changes() throws Exception {
        scenery.provision(obs);
        String desk = "Labcast · Desk";
        Obs.Placement hers = new Obs.Placement(5, 6, 70, 80);
        obs.place(desk, item(desk, "Labcast · Question"), hers);
        scenery.card(Part.QUESTION, Optional.of(new Card(Path.of("q1.png"), 600, 450)));
        scenery.provision(obs);
        Obs.Placement kept = placement(desk, "Labcast · Question");
        Obs.Placement followed = placement("Labcast · Plots", "Labcast · Question");

        door.canvas = Optional.of(new Obs.Canvas(1920, 1080, 30, 1));
        scenery.provision(obs);

        assertEquals(hers, kept);
        assertEquals(new Obs.Placement(1280 - 32 - 400, 32, 400, 300), followed);
        assertEquals(
                new Obs.Placement(1920 - 48 - 600, 48, 600, 450),
                placement(desk, "Labcast · Question"));
        assertEquals(new Obs.Placement(0, 0, 1920, 1080), placement(desk, "Labcast · Stage"));
        assertFalse(scenery.provision(obs));
    }

    @Test
    void a_name_that_somebody_else_has_gets_a_number() throws Exception {
        obs.createScene("Labcast · Stage");
        obs.createInput("Scene", "Labcast · Away", "color_source_v3", Map.of("color", 1L));

        scenery.provision(obs);

        assertEquals(
                List.of("Labcast · Stage 2", "Labcast · Lower third", "Labcast · Question"),
                sources("Labcast · Desk"));
        assertEquals(Optional.of("Labcast · Away 2"), scenery.nameOf(Scene.AWAY));
        assertEquals(Map.of("color", 1L), obs.settings("Labcast · Away"));
        assertFalse(fresh().provision(obs));
    }

    @Test
    void a_persons_scene_that_shows_the_stage_is_not_taken_for_ours() throws Exception {
        scenery.provision(obs);
        obs.addItem("Scene", "Labcast · Stage");
        studio.removeOutside("Labcast · Plots");

        scenery.provision(obs);

        assertEquals(List.of("Labcast · Stage"), sources("Scene"));
        assertEquals(Optional.of("Labcast · Plots"), scenery.nameOf(Scene.PLOTS));
    }

    @Test
    void a_card_is_shown_by_its_file_and_hidden_without_one() throws Exception {
        scenery.provision(obs);
        scenery.card(Part.LOWER_THIRD, Optional.of(new Card(Path.of("l1.png"), 600, 90)));
        scenery.show(obs, Part.LOWER_THIRD);
        String desk = "Labcast · Desk";
        Obs.Item shown = obs.items(desk).get(1);
        Object file = obs.settings("Labcast · Lower third").get("file");
        Obs.Placement place = placement(desk, "Labcast · Lower third");
        boolean more = scenery.provision(obs);
        scenery.card(Part.LOWER_THIRD, Optional.empty());
        scenery.show(obs, Part.LOWER_THIRD);

        assertTrue(shown.enabled());
        assertEquals("l1.png", file);
        assertEquals(new Obs.Placement(32, 720 - 32 - 60, 400, 60), place);
        assertFalse(more);
        assertFalse(obs.items(desk).get(1).enabled());
        assertEquals("", obs.settings("Labcast · Lower third").get("file"));
        assertFalse(scenery.provision(obs));
    }

    @Test
    void a_stage_page_is_captured_where_there_is_the_plug_in() throws Exception {
        studio.offer("browser_source");
        ObsSettings plain = ObsSettings.usual(new ObsAddress("127.0.0.1", 4455, ""), folder);
        ObsSettings paged =
                new ObsSettings(
                        plain.address(),
                        Optional.of(folder.resolve("away.png")),
                        ForeignScene.KEEP,
                        List.of(),
                        false,
                        false,
                        folder);
        Scenery page = new Scenery(paged, said::add, () -> {});
        page.pages(new Pages(Optional.of("http://127.0.0.1:1/stage"), Optional.empty()));

        page.provision(obs);
        page.refresh(obs);

        assertTrue(
                obs.inputs().contains(new Obs.Input("Labcast · Stage (page)", "browser_source")));
        assertTrue(obs.inputs().contains(new Obs.Input("Labcast · Away card", "image_source")));
        assertEquals(1280L, obs.settings("Labcast · Stage (page)").get("width"));
        assertEquals(List.of("Labcast · Stage (page)"), studio.refreshed());
        door.requests.clear();
        page.provision(obs);
        assertEquals(List.of(), door.writes());
    }

    @Test
    void a_stage_page_takes_the_place_of_the_window_where_the_window_was() throws Exception {
        scenery.provision(obs);
        Obs.Item window = obs.items("Labcast · Desk").getFirst();
        Obs.Placement moved = new Obs.Placement(10, 20, 640, 360);
        obs.place("Labcast · Desk", window.id(), moved);
        studio.offer("browser_source");
        scenery.forget();
        scenery.pages(new Pages(Optional.of("http://127.0.0.1:1/stage"), Optional.empty()));

        scenery.provision(obs);

        assertEquals(
                List.of("Labcast · Stage true", "Labcast · Stage (page) true"),
                obs.items("Labcast · Desk").stream()
                        .limit(2)
                        .map(it -> it.source() + " " + it.enabled())
                        .toList());
        assertEquals(moved, placement("Labcast · Desk", "Labcast · Stage (page)"));
    }

    @Test
    void the_screen_is_never_shown_unless_the_person_said_so() throws Exception {
        ObsSettings careful = ObsSettings.usual(new ObsAddress("127.0.0.1", 4455, ""), folder);
        scenery.provision(obs);
        scenery.goOverToRegion(obs); // the session before was allowed to
        Scenery made = new Scenery(careful, said::add, () -> {});
        made.stage(Optional.of(STAGE));
        said.clear();

        made.provision(obs);
        made.goOverToRegion(obs);

        assertShowsNoScreen(made);
        assertEquals(
                List.of(
                        "OBS sees the stage's window as black; \"screenRegion\": true below"
                                + " \"obs\" in settings.json lets it show that part of the screen"
                                + " instead."),
                said);
    }

    @Test
    void of_several_screens_none_is_shown_since_it_might_be_the_wrong_one() throws Exception {
        scenery.stage(onOneOf(2));
        scenery.provision(obs);

        scenery.goOverToRegion(obs);

        assertShowsNoScreen(scenery);
        assertEquals(
                List.of(
                        "OBS sees the stage's window as black; with several screens Labcast cannot"
                                + " tell which one OBS would show, so choose another capture of"
                                + " \"Labcast · Stage\" in OBS."),
                said);
    }

    @Test
    void a_screen_that_is_plugged_in_ends_the_showing_of_the_one_there_was() throws Exception {
        scenery.provision(obs);
        scenery.goOverToRegion(obs);
        scenery.stage(onOneOf(2));
        scenery.provision(obs);
        assertShowsNoScreen(scenery);

        scenery.stage(Optional.of(STAGE));
        scenery.goOverToRegion(obs);
        Scenery next = fresh();
        next.stage(onOneOf(2));
        next.provision(obs);

        assertShowsNoScreen(next);
    }

    @Test
    void who_may_show_no_screen_shows_none_even_before_there_is_a_stage() throws Exception {
        scenery.provision(obs);
        scenery.goOverToRegion(obs);
        Scenery careful =
                new Scenery(
                        ObsSettings.usual(new ObsAddress("127.0.0.1", 4455, ""), folder),
                        said::add,
                        () -> {});
        careful.provision(obs);

        assertShowsNoScreen(careful);
    }

    @Test
    void at_the_end_no_part_of_the_screen_is_left_in_obs() throws Exception {
        scenery.card(Part.QUESTION, Optional.of(new Card(Path.of("q1.png"), 600, 300)));
        scenery.provision(obs);
        scenery.goOverToRegion(obs);

        scenery.leave(obs);

        assertShowsNoScreen(scenery);
        assertFalse(
                obs.items("Labcast · Desk").stream()
                        .filter(it -> it.source().equals("Labcast · Question"))
                        .findFirst()
                        .orElseThrow()
                        .enabled());
    }

    private static Optional<StagePlace> onOneOf(int screens) {
        return Optional.of(
                new StagePlace(
                        "Labcast · Stage",
                        true,
                        new StagePlace.Region(screens, 100, 50, 1280, 720, 1920, 1080)));
    }

    private void assertShowsNoScreen(Scenery shown) throws Exception {
        assertFalse(shown.showsScreen());
        assertFalse(obs.inputs().stream().anyMatch(input -> input.kind().equals("xshm_input")));
        assertTrue(sources("Labcast · Desk").contains("Labcast · Stage"));
    }

    @Test
    void a_capture_that_stays_black_gives_way_to_the_screen_in_all_its_places() throws Exception {
        scenery.provision(obs);
        obs.addItem("Scene", "Labcast · Stage");
        String desk = "Labcast · Desk";
        Obs.Placement hers = new Obs.Placement(5, 6, 70, 80);
        obs.place(desk, item(desk, "Labcast · Stage"), hers);
        obs.setSettings("Labcast · Stage", Map.of("color", 0xff000000L)); // what the twin draws
        assertTrue(scenery.doubtful());
        assertTrue(scenery.looksBlack(obs));

        scenery.goOverToRegion(obs);

        for (String scene : List.of("Scene", "Labcast · Notebook", desk)) {
            assertEquals(
                    List.of("Labcast · Stage", "Labcast · Stage (screen)"),
                    sources(scene).subList(0, 2));
        }
        assertEquals(hers, placement(desk, "Labcast · Stage (screen)"));
        Map<String, Object> cut = new HashMap<>(obs.settings("Labcast · Stage (screen)"));
        assertEquals(
                List.of(100L, 50L, 540L, 310L, false),
                List.of(
                        cut.get("cut_left"),
                        cut.get("cut_top"),
                        cut.get("cut_right"),
                        cut.get("cut_bot"),
                        cut.get("show_cursor")));
        assertEquals(1, said.size());
        assertFalse(scenery.provision(obs));
        assertFalse(fresh().provision(obs), "the next session does not try the window again");
    }

    @Test
    void a_capture_that_shows_something_is_left_alone() throws Exception {
        scenery.provision(obs);

        assertFalse(scenery.looksBlack(obs));
        assertFalse(scenery.doubtful());
    }

    @Test
    void removal_takes_all_of_ours_and_nothing_else() throws Exception {
        obs.createScene("Mine");
        obs.createInput("Mine", "Camera", "v4l2_input", Map.of());
        Map<String, List<String>> before = everything();
        List<Obs.Input> inputs = obs.inputs();
        scenery.provision(obs);
        obs.addItem("Mine", "Labcast · Stage");
        obs.switchTo("Labcast · Desk");

        assertEquals(List.of(), scenery.remove(obs));

        assertEquals(before, everything());
        assertEquals(inputs, obs.inputs());
        assertEquals("Scene", obs.programScene());
    }

    @Test
    void a_scene_with_something_of_the_persons_loses_only_what_is_ours() throws Exception {
        scenery.provision(obs);
        obs.createInput("Labcast · Desk", "Camera", "v4l2_input", Map.of());

        assertEquals(
                List.of(
                        "The scene \"Labcast · Desk\" stays, because there is something of yours in"
                                + " it."),
                scenery.remove(obs));

        assertEquals(
                new TreeMap<>(Map.of("Scene", List.of(), "Labcast · Desk", List.of("Camera"))),
                everything());
    }

    @Test
    void the_last_scene_of_a_collection_stays() throws Exception {
        scenery.provision(obs);
        obs.switchTo("Labcast · Desk");
        studio.removeOutside("Scene");

        assertEquals(1, scenery.remove(obs).size());

        assertEquals(Map.of("Labcast · Away", List.of()), everything());
        assertEquals(List.of(), obs.inputs());
    }

    private Map<String, List<String>> everything() throws ObsTrouble {
        Map<String, List<String>> all = new TreeMap<>();
        for (String scene : obs.scenes()) {
            all.put(scene, sources(scene));
        }
        return all;
    }

    private List<String> sources(String scene) throws ObsTrouble {
        return obs.items(scene).stream().map(Obs.Item::source).toList();
    }

    private long item(String scene, String source) throws ObsTrouble {
        return obs.items(scene).stream()
                .filter(it -> it.source().equals(source))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Obs.Placement placement(String scene, String source) throws ObsTrouble {
        return obs.placement(scene, item(scene, source));
    }
}
