package dev.labcast.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageFrameTest extends StageTest {
    private static final String AWAY = "Back in a moment\nDebugging";
    private static final String FOOTER = "Debugging Loss spike 00:08";
    private static final String NOTE = "# Why does the loss spike?\n\nSeed 3 again.";
    private static final String SHELL = "$ java Fit.java\nexponent 0.48";
    private static final String PLOTS =
            "before.png pinned java Fit.java 1\nafter.png java Fit.java 2";

    /// Everything on stage, at nine seconds.
    private static SessionState busy() {
        return state(
                new SessionEvent.SegmentOpened(
                        "s1", "debugging", "Loss spike", List.of("seed-3"), 1000),
                new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                new SessionEvent.PaneStaged(Pane.TERMINAL, true),
                new SessionEvent.PaneStaged(Pane.PLOTS, true),
                new SessionEvent.NotebookOpened("loss.md", List.of(NOTE.split("\n"))),
                paint(SHELL.split("\n")),
                new SessionEvent.PlotShown(plot(1, "before.png", 64, 48, "java Fit.java 1")),
                new SessionEvent.PlotShown(plot(2, "after.png", 64, 48, "java Fit.java 2")),
                new SessionEvent.PlotPinned(OptionalLong.of(1)),
                new SessionEvent.SceneChosen(Scene.DESK));
    }

    static Stream<Arguments> scenes() {
        return Stream.of(
                arguments(Scene.NOTEBOOK, NOTE + "\n" + FOOTER),
                arguments(Scene.TERMINAL, SHELL + "\n" + FOOTER),
                arguments(Scene.PLOTS, PLOTS + "\n" + FOOTER),
                arguments(
                        Scene.DESK,
                        String.join(
                                "\n", "Notebook", NOTE, "Terminal", SHELL, "Plots", PLOTS, FOOTER)),
                arguments(Scene.AWAY, AWAY));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void a_scene_draws_exactly_what_the_state_holds(Scene scene, String text) {
        SessionState state = busy();

        assertEquals(text, drawn(scene, state));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void a_hidden_stage_draws_the_away_card_and_nothing_else(Scene scene, String text) {
        SessionState hidden = after(busy(), new SessionEvent.CurtainDrawn("You hid the stage."));

        assertEquals(AWAY, drawn(scene, hidden));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void a_scene_whose_pane_is_private_falls_back_to_the_away_card(Scene scene, String text) {
        SessionState allPrivate =
                after(
                        busy(),
                        new SessionEvent.PaneStaged(Pane.NOTEBOOK, false),
                        new SessionEvent.PaneStaged(Pane.TERMINAL, false),
                        new SessionEvent.PaneStaged(Pane.PLOTS, false));

        assertEquals(AWAY, drawn(scene, allPrivate));
    }

    @Test
    void the_desk_leaves_a_private_pane_out_and_says_so() {
        SessionState state = after(busy(), new SessionEvent.PaneStaged(Pane.TERMINAL, false));

        assertEquals(
                String.join(
                        "\n",
                        "Notebook",
                        NOTE,
                        "Plots",
                        PLOTS,
                        "Terminal · not on stage",
                        "Debugging Loss spike 00:09"),
                drawn(Scene.DESK, state));
    }

    @Test
    void the_same_frame_follows_a_pane_off_the_stage_and_back() {
        StageFrame frame = frame(Scene.NOTEBOOK);
        SessionState away = after(busy(), new SessionEvent.PaneStaged(Pane.NOTEBOOK, false));
        SessionState back =
                after(
                        away,
                        new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                        new SessionEvent.NotebookOpened("loss.md", List.of("Only this.")));

        assertEquals(
                List.of(NOTE + "\n" + FOOTER, AWAY, "Only this.\nDebugging Loss spike 00:11"),
                List.of(shown(frame, busy()), shown(frame, away), shown(frame, back)));
    }

    @Test
    void a_blank_frame_shows_nothing_until_it_is_unblanked_and_shown_a_state_again() {
        StageFrame frame = frame(Scene.DESK);
        shown(frame, busy());

        onFx(frame::blank);
        String blank = fx(frame::text);
        String stillBlank = shown(frame, busy());
        onFx(frame::unblank);
        String unblanked = fx(frame::text);
        String hidden = shown(frame, after(busy(), new SessionEvent.CurtainDrawn("Hidden.")));
        String again = shown(frame, busy());

        assertEquals(
                List.of(AWAY, AWAY, AWAY, AWAY), List.of(blank, stillBlank, unblanked, hidden));
        assertEquals(drawn(Scene.DESK, busy()), again);
    }

    @Test
    void empty_panes_say_that_nothing_is_there_yet() {
        SessionState empty =
                state(
                        new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                        new SessionEvent.PaneStaged(Pane.PLOTS, true));

        assertEquals(
                "Notebook\nNothing written yet\nPlots\nNo plot yet\nTerminal · not on stage",
                drawn(Scene.DESK, empty));
        assertEquals("Back in a moment", drawn(Scene.AWAY, empty));
    }

    @Test
    void the_footers_clock_goes_on_between_events() {
        StageFrame frame = frame(Scene.NOTEBOOK);
        shown(frame, busy());

        onFx(() -> frame.tick(4_000_999));

        assertEquals(NOTE + "\nDebugging Loss spike 66:39", fx(frame::text));
    }

    private static StageFrame frame(Scene scene) {
        return fx(() -> sized(new StageFrame(views(StageTheme.DARK), _ -> scene, true), 1280, 720));
    }

    private static String shown(StageFrame frame, SessionState state) {
        return fx(() -> {
            frame.show(state);
            return frame.text().stripTrailing();
        });
    }

    private static String drawn(Scene scene, SessionState state) {
        return shown(frame(scene), state);
    }
}
