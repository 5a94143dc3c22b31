package dev.labcast.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.Curtain;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageWindowTest extends StageTest {
    private static final StageWindow.Trim PLAIN = new StageWindow.Trim(true, false);
    private final List<StageWindow> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        onFx(() -> opened.forEach(StageWindow::close));
    }

    @Test
    void titles_are_what_capture_tools_look_for() {
        List<String> titles = new ArrayList<>();
        onFx(() -> {
            for (Scene scene : Scene.values()) {
                titles.add(StageWindow.of(scene, views(StageTheme.DARK), PLAIN).stage().getTitle());
            }
            titles.add(StageWindow.program(views(StageTheme.DARK), PLAIN).stage().getTitle());
        });

        assertEquals(
                List.of(
                        "Labcast · Notebook",
                        "Labcast · Terminal",
                        "Labcast · Plots",
                        "Labcast · Desk",
                        "Labcast · Away",
                        "Labcast · Stage"),
                titles);
    }

    @Test
    void the_program_window_follows_the_sessions_scene() {
        StageWindow window = open(fx(() -> StageWindow.program(views(StageTheme.DARK), PLAIN)));
        List<Scene> drawn = new ArrayList<>();

        for (Scene scene : List.of(Scene.NOTEBOOK, Scene.DESK, Scene.TERMINAL, Scene.AWAY)) {
            onFx(() -> {
                window.show(after(note(), new SessionEvent.SceneChosen(scene)));
                drawn.add(window.frame().drawn());
            });
        }

        // The terminal is private in this session.
        assertEquals(List.of(Scene.NOTEBOOK, Scene.DESK, Scene.AWAY, Scene.AWAY), drawn);
    }

    @Test
    void a_window_that_was_closed_shows_the_newest_state_when_it_opens_again() {
        StageWindow window =
                open(fx(() -> StageWindow.of(Scene.NOTEBOOK, views(StageTheme.DARK), PLAIN)));
        onFx(() -> window.show(note()));
        onFx(window::close);
        onFx(() ->
                window.show(
                        after(note(), new SessionEvent.NotebookSpliced(0, 1, List.of("Newer.")))));

        onFx(window::open);

        assertEquals("Newer.", fx(() -> window.frame().text()));
    }

    @Test
    void a_window_closed_when_the_curtain_fell_does_not_open_on_what_was_shown_before() {
        Curtain curtain = new Curtain();
        StageWindow window = behind(curtain);
        onFx(window::close);
        onFx(() -> window.show(note()));
        onFx(() -> curtain.draw("You hid the stage."));

        onFx(window::open);

        assertEquals("Back in a moment", fx(() -> window.frame().text()));
    }

    @Test
    void a_curtain_drawn_on_the_javafx_thread_blanks_before_the_call_returns() {
        Curtain curtain = new Curtain();
        StageWindow window = behind(curtain);

        String before = fx(() -> window.frame().text());
        String after =
                fx(() -> {
                    curtain.draw("You hid the stage.");
                    return window.frame().text();
                });

        assertEquals(List.of("Our note.", "Back in a moment"), List.of(before, after));
    }

    @Test
    void a_curtain_drawn_elsewhere_blanks_and_a_late_state_does_not_bring_the_content_back()
            throws Exception {
        Curtain curtain = new Curtain();
        StageWindow window = behind(curtain);

        Thread guard =
                Thread.ofPlatform().start(() -> curtain.draw("The guard cannot vouch for it."));
        guard.join();
        onFx(() -> window.show(note()));

        assertEquals("Back in a moment", fx(() -> window.frame().text()));
    }

    @Test
    void a_curtain_lifted_before_a_blank_from_elsewhere_arrived_leaves_the_window_open()
            throws Exception {
        Curtain curtain = new Curtain();
        StageWindow window = behind(curtain);
        onFx(() -> {
            CompletableFuture.runAsync(() -> curtain.draw("The guard cannot vouch for it.")).join();
            curtain.lift();
        });

        onFx(() -> window.show(note()));

        assertEquals("Our note.", fx(() -> window.frame().text()));
    }

    @Test
    void from_key_to_blank_screen_takes_less_than_fifty_milliseconds() throws Exception {
        Curtain curtain = new Curtain();
        StageWindow window = behind(curtain);
        // The headless platform gives keys to the window that was shown last.
        Stage desk = fx(StageWindowTest::desk);
        long[] nanos = new long[21];
        for (int i = 0; i < nanos.length; i++) {
            onFx(curtain::lift);
            onFx(() -> window.show(note()));
            assertEquals("Our note.", fx(() -> window.frame().text()));
            nanos[i] = keyToBlank(desk, curtain, window);
        }
        onFx(desk::close);
        long median = Arrays.stream(nanos).sorted().toArray()[nanos.length / 2] / 1_000;

        System.out.println("key to blank, median of " + nanos.length + ": " + median + " us");
        assertTrue(median < 50_000, "key to blank took " + median + " us");
        assertFalse(fx(() -> window.frame().text()).contains("note"));
    }

    /// From the robot's key press until the blank stage is laid out and goes to the renderer.
    private static long keyToBlank(Stage desk, Curtain curtain, StageWindow window)
            throws InterruptedException {
        CountDownLatch blank = new CountDownLatch(1);
        long[] end = {0};
        Runnable rendered =
                () -> {
                    if (window.frame().drawn() == Scene.AWAY && end[0] == 0) {
                        end[0] = System.nanoTime();
                        blank.countDown();
                    }
                };
        long start =
                fx(() -> {
                    desk.getScene()
                            .setOnKeyPressed((KeyEvent e) -> curtain.draw("You hid the stage."));
                    window.stage().getScene().addPostLayoutPulseListener(rendered);
                    long now = System.nanoTime();
                    new Robot().keyType(KeyCode.F12);
                    return now;
                });
        assertTrue(blank.await(5, TimeUnit.SECONDS), "the stage was not blank within 5 s");
        onFx(() -> window.stage().getScene().removePostLayoutPulseListener(rendered));
        return end[0] - start;
    }

    private StageWindow behind(Curtain curtain) {
        StageWindow window =
                open(fx(() -> StageWindow.of(Scene.NOTEBOOK, views(StageTheme.DARK), PLAIN)));
        curtain.listen(window.behind(curtain));
        onFx(() -> window.show(note()));
        return window;
    }

    private StageWindow open(StageWindow window) {
        opened.add(window);
        onFx(window::open);
        return window;
    }

    private static Stage desk() {
        Stage desk = new Stage();
        desk.setScene(new javafx.scene.Scene(new TextField(), 300, 100));
        desk.show();
        desk.requestFocus();
        return desk;
    }

    private static SessionState note() {
        return state(
                new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                new SessionEvent.NotebookOpened("loss.md", List.of("Our note.")));
    }
}
