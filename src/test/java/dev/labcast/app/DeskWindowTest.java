package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskWindowTest {
    private final AtomicInteger closed = new AtomicInteger();
    private BareDesk bare;
    private Stage window;

    @BeforeEach
    void open() {
        bare = Fx.ask(BareDesk::new);
        window = Fx.ask(Stage::new);
        Fx.run(() -> bare.window.getScene().setRoot(new Group()));
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            window.close();
            bare.close();
            Application.setUserAgentStylesheet(null);
        });
    }

    @Test
    void its_title_says_that_it_is_private() {
        dress(DeskMemory.FIRST.sized(950, 700));

        assertEquals("Labcast desk (private) - Scaling laws", Fx.ask(window::getTitle));
    }

    @Test
    void it_comes_back_where_it_was_and_as_large() {
        dress(remembered(20, 30, 950, 700));

        assertEquals(
                List.of(20.0, 30.0, 950.0, 700.0),
                Fx.ask(() ->
                        List.of(
                                window.getX(),
                                window.getY(),
                                window.getScene().getWidth(),
                                window.getScene().getHeight())));
    }

    @Test
    void a_place_on_a_screen_that_is_gone_is_forgotten() {
        dress(remembered(5000, 5000, 950, 700));

        assertTrue(Fx.ask(window::getX) < 1000, "x " + Fx.ask(window::getX));
    }

    @Test
    void the_panes_are_divided_as_they_were() {
        dress(new DeskMemory(true, 0, 0, 950, 700, false, 0.3, 0.6, "", List.of(), 14));

        double[] dividers = Fx.ask(() -> bare.desk.view().dividers());
        assertEquals(0.3, dividers[0], 0.02);
        assertEquals(0.6, dividers[1], 0.02);
    }

    @Test
    void closing_it_is_told_once_and_stops_its_clock() {
        dress(DeskMemory.FIRST.sized(950, 700));

        Fx.run(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));

        assertEquals(1, closed.get());
        assertFalse(Fx.ask(window::isShowing));
    }

    @Test
    void its_clock_moves_while_it_is_open() {
        dress(DeskMemory.FIRST.sized(950, 700));

        bare.noted.clock.start();

        Fx.await(
                "the clock at a second",
                () ->
                        Nodes.words(bare.desk.node(), "pill-recording")
                                .equals(List.of("REC 00:00:01")));
    }

    @Test
    void without_a_desktop_there_are_no_file_dialogs_and_the_answer_is_empty() {
        FileDialogs dialogs = Fx.ask(() -> new FileDialogs(window, Path.of("/"), Path.of("/")));

        assertEquals(Optional.<Path>empty(), Fx.ask(dialogs::folder));
        assertEquals(Optional.<Path>empty(), Fx.ask(dialogs::existing));
        assertEquals(Optional.<Path>empty(), Fx.ask(dialogs::fresh));
    }

    private void dress(DeskMemory memory) {
        Fx.run(() -> {
            window.setScene(new Scene(new Group()));
            DeskWindow.frame(
                    window, "Scaling laws", memory, List.of(new Rectangle2D(0, 0, 1000, 1000)));
            window.show();
            DeskWindow.dress(window, bare.desk, memory, closed::incrementAndGet);
        });
    }

    private static DeskMemory remembered(double x, double y, double width, double height) {
        return new DeskMemory(true, x, y, width, height, false, 0.44, 0.5, "", List.of(), 14);
    }
}
