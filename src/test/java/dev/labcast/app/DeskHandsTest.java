package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.desk.Theme;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.app.rehearsal.StepFailed;
import dev.labcast.fx.Fx;
import dev.labcast.fx.PngEncoder;
import dev.labcast.obs.Eventually;
import dev.labcast.session.Asked;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Scene;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every step of a script at one real desk, with a real shell behind it. The tests share the desk;
/// none relies on what another left.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DeskHandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path home;
    private OpenedDesk desk;

    @BeforeAll
    void open() throws Exception {
        desk = new OpenedDesk(home);
    }

    @AfterAll
    void close() throws Exception {
        desk.close();
    }

    @Test
    void an_activity_begins_now_or_some_time_ago_with_title_and_tags() throws Exception {
        desk.perform(start("debugging", "Why zero?", Duration.ZERO, "seeds"));
        desk.perform(new Step.Retitle("Because"));
        desk.perform(new Step.Tag("init"));

        Segment running = desk.settled().segments().current().orElseThrow();
        assertEquals("debugging", running.activity());
        assertEquals("Because", running.title());
        assertEquals(List.of("seeds", "init"), running.tags());

        desk.perform(start("break", "", Duration.ofHours(10)));

        Segment whole = desk.settled().segments().current().orElseThrow();
        assertEquals("break from 0", whole.activity() + " from " + whole.start());
    }

    @Test
    void an_activity_that_the_vocabulary_lacks_fails_in_a_sentence() {
        assertFails(
                "The vocabulary has no activity 'dancing'.", start("dancing", "", Duration.ZERO));
    }

    @Test
    void a_mark_is_in_the_log() throws Exception {
        desk.perform(new Step.Mark("here"));

        assertEquals("here", desk.settled().marks().toList().getLast().label());
    }

    @Test
    void a_question_goes_all_the_way_from_the_viewer_to_the_answer() throws Exception {
        desk.perform(start("debugging", "", Duration.ZERO));
        desk.perform(new Step.Viewer("mira", "!ask why the seed?", Optional.empty()));
        desk.perform(new Step.Decide("mira", Step.Verdict.LET_THROUGH));
        desk.perform(new Step.Question(true));
        assertEquals("why the seed?", desk.settled().questions().onStage().orElseThrow().text());

        desk.perform(new Step.Question(false));
        assertEquals(Optional.empty(), desk.settled().questions().onStage());

        desk.perform(new Step.Decide("mira", Step.Verdict.SHOWN));
        desk.perform(new Step.Decide("mira", Step.Verdict.ANSWERED));
        Asked asked = newestQuestion();
        assertTrue(
                asked.fate() instanceof Asked.Fate.Answered(_, var segment) && !segment.isEmpty(),
                asked.toString());
    }

    @Test
    void a_guest_asks_about_what_viewers_read_and_nothing_else() throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL)));
        desk.perform(new Step.RunCommand("echo slope -0.7", Duration.ofSeconds(10)));
        desk.perform(new Step.Guest("noor", "of all points?", Optional.of("slope -0.7")));
        desk.perform(new Step.Decide("noor", Step.Verdict.LET_THROUGH));

        Asked asked = newestQuestion();
        assertEquals("noor of room", asked.name() + " of " + asked.source());
        assertTrue(asked.anchor().matches("terminal\\.\\d+\\.\\d+"), asked.anchor());
        desk.perform(new Step.Decide("noor", Step.Verdict.DROPPED));
        desk.perform(new Step.WriteNote("in private"));
        assertFails(
                "Waited 10 s for viewers to see in private in vain.",
                new Step.Guest("ada", "why?", Optional.of("in private")));
    }

    private Asked newestQuestion() throws InterruptedException {
        return List.copyOf(desk.settled().questions().list()).getLast();
    }

    @Test
    void what_cannot_become_of_a_question_fails_in_a_sentence() throws Exception {
        desk.perform(new Step.Viewer("ada", "!ask why?", Optional.empty()));

        assertFails(
                "Let this question through first; viewers have not seen it yet.",
                new Step.Decide("ada", Step.Verdict.SHOWN));
    }

    @Test
    void what_a_moderator_deletes_leaves_no_word() throws Exception {
        desk.perform(new Step.Viewer("troll", "!ask bah", Optional.empty()));
        desk.perform(new Step.Decide("troll", Step.Verdict.LET_THROUGH));
        desk.perform(new Step.Delete("troll"));
        Eventually.holds(
                "it is gone", () -> newestQuestion().fate() instanceof Asked.Fate.Retracted);
        assertEquals("", newestQuestion().text());
    }

    @Test
    void exactly_the_named_panes_are_on_stage_unless_the_stage_is_hidden() throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL, Pane.PLOTS)));
        desk.perform(new Step.StagePanes(Set.of(Pane.NOTEBOOK, Pane.PLOTS)));
        assertEquals(Set.of(Pane.NOTEBOOK, Pane.PLOTS), desk.settled().staged());

        desk.perform(new Step.HideStage());
        assertTrue(desk.settled().hidden());

        desk.perform(new Step.ShowStage());
        assertTrue(!desk.settled().hidden());
    }

    @Test
    void a_flash_is_marked_with_the_time_of_the_pulse_that_painted_it() throws Exception {
        long before = desk.open.session().clock().now();
        desk.perform(new Step.Flash());
        desk.perform(new Step.Flash());
        long after = desk.open.session().clock().now();

        List<SessionEvent.MarkSet> marks = desk.settled().marks().toList();
        List<SessionEvent.MarkSet> both = marks.subList(marks.size() - 2, marks.size());
        assertEquals(
                List.of("sync", "sync"), both.stream().map(SessionEvent.MarkSet::label).toList());
        long first = both.getFirst().at();
        long second = both.getLast().at();
        assertTrue(
                before <= first && first + 200 <= second && second + 200 <= after,
                "%d: %d, %d, until %d".formatted(before, first, second, after));
    }

    @Test
    void a_scene_is_chosen() throws Exception {
        desk.perform(new Step.ChooseScene(Scene.AWAY));
        desk.perform(new Step.ChooseScene(Scene.TERMINAL));

        assertEquals(Scene.TERMINAL, desk.settled().scene());
    }

    @Test
    void a_command_is_typed_and_waited_for() throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL)));
        desk.perform(new Step.RunCommand("echo one; touch ran; echo two", PATIENCE));

        assertTrue(Files.exists(home.resolve("lab/ran")));
        desk.perform(new Step.AwaitText("two", PATIENCE));
    }

    @Test
    void commands_one_after_another_are_each_typed_behind_a_prompt_that_takes_its_time()
            throws Exception {
        desk.perform(
                new Step.RunCommand("PROMPT_COMMAND=\"$PROMPT_COMMAND; sleep 0.1\"", PATIENCE));
        for (int i = 0; i < 3; i++) {
            desk.perform(new Step.RunCommand("true " + i, PATIENCE));
        }

        assertEquals(
                List.of("lab> true 0", "lab> true 1", "lab> true 2"),
                desk.open.terminal().text().lines().filter(line -> line.contains("true")).toList());
    }

    @Test
    void a_command_that_does_not_end_in_time_fails_and_can_be_interrupted() throws Exception {
        assertFails(
                "The command had not ended after 0 s.",
                new Step.RunCommand("sleep 600", Duration.ofMillis(300)));

        desk.perform(new Step.PressKeys(List.of("Ctrl+C")));
        desk.perform(new Step.RunCommand("touch after", PATIENCE));

        assertTrue(Files.exists(home.resolve("lab/after")));
    }

    @Test
    void text_is_typed_and_pasted_and_keys_are_pressed() throws Exception {
        desk.perform(new Step.TypeText("touch typed\n"));
        awaitFile("typed");

        desk.perform(new Step.PasteText("touch pasted"));
        desk.perform(new Step.PressKeys(List.of("Enter")));
        awaitFile("pasted");
    }

    @Test
    void a_key_that_is_none_fails_in_a_sentence() {
        assertFails("There is no key 'Hyper'.", new Step.PressKeys(List.of("Ctrl+Hyper")));
    }

    @Test
    void notes_are_typed_at_the_end_and_corrected_by_their_text() throws Exception {
        desk.perform(new Step.WriteNote("# Loss\nwarm-up of 100 steps"));
        desk.perform(new Step.ReplaceNote("100 steps", "400 steps"));

        List<String> lines = desk.open.notebook().text().lines().toList();
        assertTrue(lines.contains("# Loss"), lines.toString());
        assertTrue(lines.contains("warm-up of 400 steps"), lines.toString());
        assertFails("The notebook has no '100 steps'.", new Step.ReplaceNote("100 steps", ""));
    }

    @Test
    void plots_are_waited_for_pinned_and_put_into_the_notebook() throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.PLOTS)));
        writePlot("loss.png", 0xff2040a0);
        desk.perform(new Step.AwaitPlots(1, PATIENCE));
        desk.perform(new Step.PinPlot());
        desk.perform(new Step.InsertPlot());
        String justAfter = desk.notebook();

        assertTrue(justAfter.contains("![loss.png](plots/"), justAfter);
        SessionState state = desk.settled();
        Plot plot = state.plots().toList().getLast();
        assertEquals("loss.png", plot.name());
        assertEquals(OptionalLong.of(plot.number()), state.pinned());
        try (var kept = Files.list(home.resolve("lab/plots"))) {
            assertTrue(
                    kept.anyMatch(
                            file -> file.getFileName().toString().matches("\\d{4}-.*\\.png")));
        }
    }

    @Test
    void a_plot_stands_on_a_line_of_its_own_between_the_notes_before_and_after() throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.PLOTS)));
        int before = desk.settled().plots().size();
        writePlot("between.png", 0xff20a040);
        desk.perform(new Step.AwaitPlots(before + 1, PATIENCE));
        desk.perform(new Step.WriteNote("seen in the picture:"));
        desk.perform(new Step.InsertPlot());
        desk.perform(new Step.WriteNote("- [x] seeds apart"));

        List<String> lines = desk.notebook().lines().toList();
        int at = lines.indexOf("seen in the picture:");
        assertTrue(lines.get(at + 1).startsWith("![between.png](plots/"), lines.toString());
        assertEquals("- [x] seeds apart", lines.get(at + 2));
    }

    @Test
    void a_plot_whose_name_is_masked_is_pinned_and_linked_by_the_number_it_has_in_the_log()
            throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.PLOTS)));
        int before = desk.settled().plots().size();
        writePlot("run-" + OpenedDesk.SECRET + ".png", 0xffa02040);
        desk.perform(new Step.AwaitPlots(before + 1, PATIENCE));
        desk.perform(new Step.PinPlot());
        desk.perform(new Step.InsertPlot());

        SessionState state = desk.settled();
        Plot plot = state.plots().toList().getLast();
        assertEquals("run-▒▒▒▒▒▒.png", plot.name());
        assertTrue(desk.notebook().contains("](" + plot.file() + ")"), desk.notebook());
        Fx.await(
                "the pin in the log",
                () -> desk.open.session().logged().pinned().equals(OptionalLong.of(plot.number())));
    }

    @Test
    void a_guests_question_is_deleted_as_a_viewers_is_and_nothing_cannot_be() throws Exception {
        desk.perform(new Step.Guest("gwen", "is this gone?", Optional.empty()));
        desk.perform(new Step.Decide("gwen", Step.Verdict.LET_THROUGH));
        desk.perform(new Step.Delete("gwen"));

        assertEquals(new Asked.Fate.Retracted(), newestQuestion().fate());
        assertFails("gwen has said nothing that could be deleted.", new Step.Delete("gwen"));
        assertFails("nobody has said nothing that could be deleted.", new Step.Delete("nobody"));
    }

    @Test
    void a_guest_who_is_silenced_has_asked_nothing() throws Exception {
        desk.perform(new Step.Guest("hal", "is this gone, too?", Optional.empty()));
        desk.perform(new Step.Decide("hal", Step.Verdict.LET_THROUGH));
        desk.perform(new Step.Silence("hal"));

        assertEquals(new Asked.Fate.Retracted(), newestQuestion().fate());
    }

    @Test
    void what_is_waited_for_in_vain_is_said() {
        assertFails(
                "Waited 0 s for the text 'never' in vain.",
                new Step.AwaitText("never", Duration.ofMillis(50)));
        assertFails(
                "Waited 0 s for 1000 plots in vain.",
                new Step.AwaitPlots(1000, Duration.ofMillis(50)));
    }

    @Test
    void screenshots_are_pictures_and_the_stage_comes_with_its_text() throws Exception {
        desk.perform(new Step.Screenshot(Step.Subject.DESK, "desk"));
        desk.perform(new Step.Screenshot(Step.Subject.STAGE, "stage"));

        for (String name : List.of("desk", "stage")) {
            Image picture = new Image(desk.shots.resolve(name + ".png").toUri().toString());
            assertTrue(!picture.isError() && picture.getWidth() > 600, name);
        }
        assertTrue(Files.exists(desk.shots.resolve("stage.txt")));
    }

    @Test
    void a_screenshot_of_what_is_on_air_shows_the_question_until_it_is_taken_off()
            throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.PLOTS)));
        desk.perform(start("debugging", "Why zero?", Duration.ZERO));
        desk.perform(new Step.Viewer("otto", "!ask is it on?", Optional.empty()));
        desk.perform(new Step.Decide("otto", Step.Verdict.LET_THROUGH));
        desk.perform(new Step.Decide("otto", Step.Verdict.SHOWN));
        desk.settled();
        desk.perform(new Step.Screenshot(Step.Subject.ON_AIR, "asked"));
        desk.perform(new Step.Decide("otto", Step.Verdict.ANSWERED));
        desk.settled();
        desk.perform(new Step.Screenshot(Step.Subject.ON_AIR, "answered"));

        assertEquals(
                List.of("Debugging Why zero?", "REHEARSAL · otto asks is it on?"),
                lastLines("asked", 2));
        assertEquals(List.of("Debugging Why zero?"), lastLines("answered", 1));
        Image picture = new Image(desk.shots.resolve("asked.png").toUri().toString());
        assertEquals(
                "1280 x 720",
                Math.round(picture.getWidth()) + " x " + Math.round(picture.getHeight()));
    }

    private List<String> lastLines(String shot, int number) throws Exception {
        List<String> lines = Files.readAllLines(desk.shots.resolve(shot + ".txt"));
        return lines.subList(lines.size() - number, lines.size());
    }

    @Test
    void a_picture_that_cannot_be_written_fails_in_a_sentence() throws Exception {
        Files.createDirectory(desk.shots.resolve("taken.png"));

        StepFailed failed =
                assertThrows(
                        StepFailed.class,
                        () -> desk.perform(new Step.Screenshot(Step.Subject.DESK, "taken")));

        assertTrue(
                failed.sentence().startsWith("The picture could not be written: "),
                failed.sentence());
    }

    @Test
    void the_theme_dresses_the_desk_and_is_remembered() throws Exception {
        desk.perform(new Step.UseTheme(Theme.LIGHT));
        assertTrue(Fx.ask(() -> desk.open.desk().node().getStyleClass().contains("labcast-light")));
        assertEquals(false, Fx.ask(desk.open::memory).dark());

        desk.perform(new Step.UseTheme(Theme.DARK));
        assertEquals(true, Fx.ask(desk.open::memory).dark());
    }

    @Test
    void a_wait_lasts_as_long_as_the_pace_makes_it() throws Exception {
        long before = System.nanoTime();

        desk.perform(new Step.Wait(Duration.ofSeconds(1)));

        assertTrue(System.nanoTime() - before >= 10_000_000L);
    }

    private static Step start(String activity, String title, Duration began, String... tags) {
        return new Step.StartActivity(activity, title, List.of(tags), began);
    }

    private void assertFails(String sentence, Step step) {
        assertEquals(sentence, assertThrows(StepFailed.class, () -> desk.perform(step)).sentence());
    }

    private void awaitFile(String name) {
        Fx.await(name, () -> Files.exists(home.resolve("lab").resolve(name)));
    }

    private void writePlot(String name, int argb) throws Exception {
        int[] pixels = new int[320 * 200];
        Arrays.fill(pixels, argb);
        Path fresh = home.resolve(name + ".new");
        Files.write(fresh, PngEncoder.encode(pixels, 320, 200));
        Files.move(fresh, home.resolve("lab/plots").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
