package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import dev.labcast.fx.Fx;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReviewWindowTest {
    private static final long MINUTE = Sample.MINUTE;

    private final HandClock clock = new HandClock();
    private Optional<ReviewWindow> open = Optional.empty();

    @BeforeAll
    static void inTheLookOfTheApp() {
        Fx.run(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
    }

    @AfterAll
    static void backToTheToolkitsOwnLook() {
        Fx.run(() -> Application.setUserAgentStylesheet(null));
    }

    private ReviewWindow window(ReviewedSession session) {
        ReviewWindow window =
                Fx.ask(() -> {
                    ReviewWindow made = new ReviewWindow(session, StageTheme.DARK, clock);
                    made.open();
                    made.node().applyCss();
                    made.node().layout();
                    return made;
                });
        open = Optional.of(window);
        return window;
    }

    private ReviewWindow full() {
        return window(Sample.full().session(Sample.VOCABULARY));
    }

    @AfterEach
    void close() {
        open.ifPresent(window -> Fx.run(window::close));
    }

    private void press(ReviewWindow window, KeyCode code, boolean shift) {
        Fx.run(() -> {
            Node target =
                    Optional.ofNullable(window.node().getScene().getFocusOwner())
                            .orElse(window.node());
            Event.fireEvent(
                    target,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            clock.pass(40);
        });
    }

    private void press(ReviewWindow window, KeyCode code) {
        press(window, code, false);
    }

    private static Node one(ReviewWindow window, String selector) {
        return window.node().lookup(selector);
    }

    private static long position(ReviewWindow window) {
        return Fx.ask(window::position);
    }

    @Test
    void any_time_that_is_sought_shows_the_text_that_a_stage_shows_of_that_state() {
        Folded session = Sample.full();
        ReviewWindow window = window(session.session(Sample.VOCABULARY));
        long seed = 3;
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            long at = random.nextLong(5 * MINUTE, 42 * MINUTE);
            SessionState state = session.state(at);
            if (state.hidden()) {
                continue;
            }
            String text =
                    Fx.ask(() -> {
                        window.seek(at);
                        return window.stageText();
                    });

            assertTrue(
                    text.contains(state.terminal().screen().text()),
                    "seed " + seed + ", at " + at + ":\n" + text);
            assertEquals(Fx.ask(() -> onAStage(state)), text, "seed " + seed + ", at " + at);
        }
    }

    /// What a stage window of the same size shows, drawn from `state` alone.
    private String onAStage(SessionState state) {
        StageViews views =
                new StageViews(StageTheme.DARK, Sample.VOCABULARY, _ -> Optional.empty());
        StageFrame frame = new StageFrame(views, _ -> dev.labcast.session.Scene.DESK, false);
        Node reviewed = open.orElseThrow().node().lookup(".stage");
        new Scene(
                frame,
                reviewed.getLayoutBounds().getWidth(),
                reviewed.getLayoutBounds().getHeight());
        frame.show(state);
        return frame.text();
    }

    @Test
    void notebook_terminal_and_plots_go_in_step() {
        ReviewWindow window = full();
        Fx.run(() -> window.seek(22 * MINUTE + 5));

        String text = Fx.ask(window::stageText);
        assertTrue(text.contains("Spike moved to 6k."), text);
        assertTrue(text.contains("step  5900"), text);
        assertTrue(text.contains("plot-2.png"), text);
    }

    @Test
    void playing_moves_time_playhead_and_stage_together() {
        ReviewWindow window = full();
        Fx.run(() -> window.seek(8 * MINUTE));
        String before = Fx.ask(window::stageText);
        press(window, KeyCode.SPACE);
        Fx.run(() -> clock.run(8_000, 20));

        assertEquals(8 * MINUTE + 8_000, position(window));
        assertNotEquals(before, Fx.ask(window::stageText));
        TrackView track = (TrackView) one(window, ".timeline");
        assertEquals(
                TrackView.MARGIN + track.scale().x(8 * MINUTE + 8_000), Fx.ask(track::playhead));
        assertEquals("08:08", ((Label) one(window, ".time")).getText());
        assertEquals("Pause", ((Button) one(window, ".play")).getText());
    }

    @Test
    void arrows_home_and_end_seek() {
        ReviewWindow window = full();
        press(window, KeyCode.RIGHT);
        press(window, KeyCode.RIGHT);
        assertEquals(10_000, position(window));
        press(window, KeyCode.LEFT, true);
        assertEquals(9_000, position(window));
        press(window, KeyCode.RIGHT, true);
        press(window, KeyCode.LEFT);
        assertEquals(5_000, position(window));
        press(window, KeyCode.END);
        assertEquals(42 * MINUTE, position(window));
        press(window, KeyCode.HOME);
        assertEquals(0, position(window));
    }

    @Test
    void down_and_up_go_from_segment_to_segment_and_m_to_the_next_mark() {
        ReviewWindow window = full();
        press(window, KeyCode.DOWN);
        press(window, KeyCode.DOWN);
        assertEquals(21 * MINUTE, position(window));
        press(window, KeyCode.UP);
        assertEquals(6 * MINUTE, position(window));
        press(window, KeyCode.M);
        assertEquals(11 * MINUTE, position(window));
        press(window, KeyCode.M);
        press(window, KeyCode.M);
        press(window, KeyCode.M);
        assertEquals(33 * MINUTE, position(window));
        press(window, KeyCode.M, true);
        assertEquals(30 * MINUTE, position(window));
    }

    @Test
    void j_k_and_l_play_as_in_editors() {
        ReviewWindow window = full();
        Fx.run(() -> window.seek(10 * MINUTE));
        press(window, KeyCode.L);
        press(window, KeyCode.L);
        Fx.run(() -> clock.pass(500));
        press(window, KeyCode.K);
        long after = position(window);
        assertTrue(after > 10 * MINUTE + 1_000, after + " ms");
        press(window, KeyCode.J);
        Fx.run(() -> clock.pass(900));

        assertTrue(position(window) < after - 800, position(window) + " ms");
    }

    @Test
    void enter_on_a_segment_of_the_list_goes_there_and_the_arrows_walk() {
        ReviewWindow window = full();
        ListView<?> list = (ListView<?>) one(window, ".places");
        Fx.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
            list.getFocusModel().focus(0);
        });
        press(window, KeyCode.DOWN);
        assertEquals(0, position(window));
        press(window, KeyCode.ENTER);

        assertEquals(6 * MINUTE, position(window));
    }

    @Test
    void space_presses_the_button_that_has_the_focus() {
        ReviewWindow window = full();
        Fx.run(() -> one(window, ".step").requestFocus());
        press(window, KeyCode.SPACE);

        assertFalse(Fx.ask(window::isPlaying));
    }

    @Test
    void the_numbers_choose_what_is_shown_large() {
        ReviewWindow window = full();
        Fx.run(() -> window.seek(12 * MINUTE));
        press(window, KeyCode.DIGIT3);
        assertEquals(
                Sample.full().state(12 * MINUTE).terminal().screen().text(),
                Fx.ask(window::stageText));
        press(window, KeyCode.DIGIT4);
        assertEquals("No plot yet", Fx.ask(window::stageText));
        press(window, KeyCode.DIGIT1);
        assertTrue(Fx.ask(window::stageText).startsWith("Notebook\n"));
    }

    @Test
    void dragging_over_the_timeline_scrubs() {
        ReviewWindow window = full();
        TrackView track = (TrackView) one(window, ".timeline");
        double half =
                Fx.ask(() ->
                        track.localToScene(TrackView.MARGIN + track.scale().width() / 2, 30)
                                .getX());
        Fx.run(() -> {
            Event.fireEvent(track, mouse(MouseEvent.MOUSE_PRESSED, half));
            clock.pass(40);
        });
        assertEquals(21 * MINUTE, position(window), 2_000);
        Fx.run(() -> {
            Event.fireEvent(track, mouse(MouseEvent.MOUSE_DRAGGED, 100_000));
            clock.pass(40);
        });
        assertEquals(42 * MINUTE, position(window));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                30,
                x,
                30,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void segments_stand_on_the_timeline_to_scale() {
        ReviewWindow window = full();
        TrackView track = (TrackView) one(window, ".timeline");
        String places =
                Fx.ask(() ->
                        window.node().lookupAll(".segment").stream()
                                .map(Label.class::cast)
                                .map(it -> it.getText() + "@" + it.getLayoutX())
                                .collect(Collectors.joining("\n")));

        TrackScale scale = Fx.ask(track::scale);
        assertEquals(
                String.join(
                        "\n",
                        "Paper reading · Chinchilla, section 3@" + scale.x(0),
                        "Debugging · Loss spike, seed 3@" + scale.x(6 * MINUTE),
                        "Launching experiments · Warm-up 6k, seeds 3 to 5@" + scale.x(21 * MINUTE),
                        "Break@" + scale.x(26 * MINUTE),
                        "Analysing results · Does H2 hold for all seeds?@" + scale.x(29 * MINUTE)),
                places);
    }

    @Test
    void warnings_are_read_one_by_one_and_put_away() {
        ReviewedSession session =
                Sample.full()
                        .session(
                                Sample.VOCABULARY,
                                Sample::picture,
                                List.of("First.", "Second.", "Third."),
                                false);
        ReviewWindow window = window(session);
        assertEquals("First.", Fx.ask(window::warning));
        Button next = (Button) Fx.ask(() -> one(window, ".warning-bar .button"));
        Fx.run(next::fire);
        assertEquals("Second.", Fx.ask(window::warning));
        Fx.run(next::fire);
        assertEquals("Third.", Fx.ask(window::warning));
        assertEquals("Got it", Fx.ask(next::getText));
        Fx.run(next::fire);

        assertEquals("", Fx.ask(window::warning));
        assertFalse(Fx.ask(() -> one(window, ".warning-bar").isVisible()));
    }

    @Test
    void an_empty_session_is_shown_calmly_and_no_key_breaks_it() {
        ReviewWindow window = window(new Folded().session(Sample.VOCABULARY));
        for (KeyCode code :
                List.of(
                        KeyCode.SPACE,
                        KeyCode.RIGHT,
                        KeyCode.DOWN,
                        KeyCode.M,
                        KeyCode.J,
                        KeyCode.END)) {
            press(window, code);
        }

        assertEquals(0, position(window));
        assertEquals(
                "Nothing is recorded here.\nThe log is empty up to this time.",
                Fx.ask(window::stageText));
        assertEquals("Empty", ((Label) one(window, ".pill")).getText());
    }

    @Test
    void
            a_session_without_terminal_and_plots_shows_its_notebook_and_says_the_rest_is_not_on_stage() {
        Folded session =
                new Folded()
                        .at(
                                0,
                                Sample.staged(Pane.NOTEBOOK),
                                new SessionEvent.NotebookOpened("n.md", List.of("Hello")))
                        .at(9_000, new SessionEvent.SessionClosed());
        ReviewWindow window = window(session.session(Sample.VOCABULARY));

        assertEquals(
                "Notebook\nHello\nTerminal · not on stage\nPlots · not on stage",
                Fx.ask(window::stageText));
    }

    @Test
    void a_session_that_is_still_recorded_or_broke_off_says_so() {
        Folded broken =
                new Folded()
                        .at(0, Sample.staged(Pane.NOTEBOOK))
                        .at(5_000, new SessionEvent.Warned("x"));
        ReviewWindow one = window(broken.session(Sample.VOCABULARY));
        assertEquals("Not ended in order", ((Label) one(one, ".pill")).getText());
        Fx.run(one::close);
        ReviewWindow other =
                window(broken.session(Sample.VOCABULARY, Sample::picture, List.of(), true));

        assertEquals("Still being recorded", ((Label) one(other, ".pill")).getText());
    }

    @Test
    void the_question_mark_shows_all_keys_and_escape_puts_them_away() {
        ReviewWindow window = full();
        Node focused = Fx.ask(() -> window.node().getScene().getFocusOwner());
        Fx.run(() ->
                Event.fireEvent(
                        focused,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                "?",
                                "?",
                                KeyCode.UNDEFINED,
                                true,
                                false,
                                false,
                                false)));
        assertTrue(Fx.ask(() -> one(window, ".keys-veil").isVisible()));
        press(window, KeyCode.ESCAPE);

        assertFalse(Fx.ask(() -> one(window, ".keys-veil").isVisible()));
        assertEquals(focused, Fx.ask(() -> window.node().getScene().getFocusOwner()));
    }

    @Test
    void a_closed_window_plays_no_further() {
        ReviewWindow window = full();
        Fx.run(() -> {
            window.play();
            clock.run(200, 20);
            window.close();
        });

        assertFalse(clock.runs());
        assertFalse(Fx.ask(window::isPlaying));
    }
}
