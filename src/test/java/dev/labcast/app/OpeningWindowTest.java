package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpeningWindowTest {
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();
    private CompletableFuture<Stage> painted = new CompletableFuture<>();

    @AfterEach
    void close() {
        painted.thenAccept(window -> Fx.run(window::close));
    }

    @Test
    void it_waits_for_the_toolkit_and_then_says_what_happens_in_the_desks_place() throws Exception {
        Fx.ask(() -> true);
        open(DeskMemory.FIRST.sized(950, 700));
        assertFalse(painted.isDone());

        started.complete(true);

        Stage window = painted.get(20, TimeUnit.SECONDS);
        assertEquals("Labcast desk (private) - Scaling laws", Fx.ask(window::getTitle));
        assertEquals(950.0, Fx.ask(window::getWidth));
        assertEquals(
                "Opening the desk …",
                Fx.ask(() ->
                        ((Text) window.getScene().getRoot().getChildrenUnmodifiable().getFirst())
                                .getText()));
    }

    @Test
    void it_has_the_colour_of_the_theme() throws Exception {
        open(DeskMemory.FIRST.sized(950, 700));
        started.complete(true);

        Stage window = painted.get(20, TimeUnit.SECONDS);
        WritableImage picture = Fx.ask(() -> window.getScene().snapshot(null));
        assertEquals(Color.web("#0d1117"), picture.getPixelReader().getColor(5, 5));
    }

    @Test
    void it_cannot_be_closed_before_there_is_a_session_to_close() throws Exception {
        open(DeskMemory.FIRST.sized(950, 700));
        started.complete(true);
        Stage window = painted.get(20, TimeUnit.SECONDS);

        Fx.run(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));

        assertTrue(Fx.ask(window::isShowing));
    }

    private void open(DeskMemory memory) {
        painted = OpeningWindow.show(new Toolkit(started, true), "Scaling laws", memory);
    }
}
