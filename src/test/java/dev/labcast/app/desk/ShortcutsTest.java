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
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private final List<String> done = new ArrayList<>();
    private final Shortcuts shortcuts = new Shortcuts();
    private Stage stage;

    @BeforeEach
    void open() {
        shortcuts.replaceWith(
                List.of(
                        DeskAction.of("Hide", "F12", () -> done.add("hide")),
                        DeskAction.of("Mark", "Ctrl+Alt+M", () -> done.add("mark")),
                        DeskAction.of("Only in the palette", () -> done.add("palette"))));
        Fx.run(() -> {
            TextField pane = new TextField();
            pane.setOnKeyPressed(event -> done.add("pane " + event.getCode()));
            stage = new Stage();
            stage.setScene(new Scene(pane, 300, 100));
            shortcuts.install(stage.getScene());
            stage.show();
            pane.requestFocus();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void a_key_of_the_desk_is_acted_on_and_never_reaches_the_pane() {
        press(key(KeyCode.F12, false, false));
        press(key(KeyCode.M, true, true));

        assertEquals(List.of("hide", "mark"), done);
    }

    @Test
    void every_other_key_is_the_panes() {
        press(key(KeyCode.M, true, false));
        press(key(KeyCode.F11, false, false));

        assertEquals(List.of("pane M", "pane F11"), done);
    }

    @Test
    void a_pane_may_ask_before_it_takes_a_key() {
        assertTrue(shortcuts.reserves(key(KeyCode.M, true, true)));
        assertFalse(shortcuts.reserves(key(KeyCode.M, false, true)));
        assertEquals(List.of(), done);
    }

    @Test
    void actions_that_are_replaced_have_no_keys_any_more() {
        shortcuts.replaceWith(List.of());

        press(key(KeyCode.F12, false, false));

        assertEquals(List.of("pane F12"), done);
    }

    private void press(KeyEvent event) {
        Fx.run(() -> Event.fireEvent(stage.getScene().getFocusOwner(), event));
    }

    private static KeyEvent key(KeyCode code, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
    }
}
