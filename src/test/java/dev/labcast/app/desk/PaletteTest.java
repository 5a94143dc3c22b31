package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final List<String> done = new ArrayList<>();

    private final List<DeskAction> actions =
            List.of(
                    DeskAction.of("Hide stage", "F12", () -> done.add("hide")),
                    DeskAction.of("Segment: title …", () -> done.add("title")),
                    DeskAction.of("Segment: add a tag …", () -> done.add("tag")));

    @Test
    void a_few_letters_and_enter_do_the_action() {
        Fx.run(() -> {
            Opened opened = open();
            opened.field().setText("seg tag");
            press(opened.field(), KeyCode.ENTER);
            opened.stage().close();
        });

        assertEquals(List.of("tag"), done);
    }

    @Test
    void the_arrows_choose_and_stop_at_the_ends() {
        Fx.run(() -> {
            Opened opened = open();
            for (int i = 0; i < 9; i++) {
                press(opened.field(), KeyCode.DOWN);
            }
            press(opened.field(), KeyCode.UP);
            press(opened.field(), KeyCode.ENTER);
            opened.stage().close();
        });

        assertEquals(List.of("title"), done);
    }

    @Test
    void escape_leaves_everything_as_it_was() {
        Fx.run(() -> {
            Opened opened = open();
            assertTrue(opened.overlay().isOpen());
            press(opened.field(), KeyCode.ESCAPE);
            assertFalse(opened.overlay().isOpen());
            opened.stage().close();
        });

        assertEquals(List.of(), done);
    }

    private record Opened(Stage stage, Overlay overlay, TextField field) {}

    private Opened open() {
        Overlay overlay = new Overlay(new StackPane());
        Stage stage = new Stage();
        stage.setScene(new Scene(overlay.node(), 800, 600));
        stage.show();
        new Palette(overlay).open(actions);
        return new Opened(stage, overlay, (TextField) stage.getScene().getFocusOwner());
    }

    private static void press(TextField field, KeyCode code) {
        Event.fireEvent(
                field,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
