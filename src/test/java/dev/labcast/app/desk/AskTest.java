package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Questions above the desk, and the place they open in.
class AskTest {
    private final List<String> taken = new ArrayList<>();
    private TextField work;
    private Overlay overlay;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            work = new TextField("work");
            overlay = new Overlay(work);
            stage = new Stage();
            stage.setScene(new Scene(overlay.node(), 800, 600));
            stage.show();
            work.requestFocus();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void what_will_do_is_taken_without_its_blanks_and_the_focus_goes_back() {
        ask("before");
        type("  after  ");
        press(KeyCode.ENTER);

        assertEquals(List.of("after"), taken);
        assertEquals(work, Fx.ask(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void the_keys_that_end_it_stand_below_the_question() {
        ask("before");

        assertEquals(
                "Enter confirms, Esc leaves all as it is.",
                Fx.ask(() -> ((Label) overlay.node().lookup(".ask-keys")).getText()));
    }

    @Test
    void what_was_there_before_stands_there_to_be_typed_over() {
        ask("before");

        assertEquals("before", Fx.ask(() -> field().getSelectedText()));
    }

    @Test
    void what_will_not_do_is_said_and_may_be_corrected() {
        ask("");
        press(KeyCode.ENTER);
        assertEquals("Say something.", Fx.ask(this::wrong));

        type("now");
        press(KeyCode.ENTER);
        assertEquals(List.of("now"), taken);
    }

    @Test
    void escape_leaves_all_as_it_was() {
        ask("before");
        press(KeyCode.ESCAPE);

        assertEquals(List.of(), taken);
        assertEquals(false, Fx.ask(overlay::isOpen));
        assertEquals(work, Fx.ask(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void a_click_beside_the_question_closes_it_and_one_in_it_does_not() {
        ask("before");
        click(Fx.ask(this::field));
        assertEquals(true, Fx.ask(overlay::isOpen));

        click(Fx.ask(() -> overlay.node().lookup(".overlay-veil")));
        assertEquals(false, Fx.ask(overlay::isOpen));
    }

    @Test
    void a_question_in_place_of_another_still_gives_the_focus_back_to_the_work() {
        ask("one");
        ask("two");
        press(KeyCode.ESCAPE);

        assertEquals(work, Fx.ask(() -> stage.getScene().getFocusOwner()));
    }

    private void ask(String before) {
        Fx.run(() ->
                new Ask(overlay)
                        .open(
                                "Tag",
                                before,
                                text -> text.isEmpty() ? "Say something." : "",
                                taken::add));
    }

    private TextField field() {
        return (TextField) stage.getScene().getFocusOwner();
    }

    private String wrong() {
        return ((Label) overlay.node().lookup(".ask-wrong")).getText();
    }

    private void type(String text) {
        Fx.run(() -> field().setText(text));
    }

    private void press(KeyCode code) {
        Fx.run(() ->
                Event.fireEvent(
                        field(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static void click(Node target) {
        Fx.run(() ->
                Event.fireEvent(
                        target,
                        new MouseEvent(
                                MouseEvent.MOUSE_PRESSED,
                                1,
                                1,
                                1,
                                1,
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
                                null)));
    }
}
