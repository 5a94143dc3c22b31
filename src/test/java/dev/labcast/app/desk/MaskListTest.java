package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaskListTest {
    private final List<String> done = new ArrayList<>();
    private TextField work;
    private Overlay overlay;
    private MaskList list;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.start();
        Fx.run(() -> {
            work = new TextField();
            overlay = new Overlay(work);
            overlay.node().getStyleClass().addAll("labcast-root", Theme.LIGHT.styleClass());
            list = new MaskList(overlay);
            stage = new Stage();
            Scene scene = new Scene(overlay.node(), 900, 700);
            scene.setUserAgentStylesheet(Theme.LIGHT.baseSheet());
            scene.getStylesheets().add(Overlay.class.getResource("desk.css").toExternalForm());
            stage.setScene(scene);
            stage.show();
            work.requestFocus();
            list.open("3 masks", List.of(mask("a1"), never("k2"), lifted("b3")), 0);
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private MaskRow mask(String value) {
        return new MaskRow(
                "line 1",
                value,
                "a value beside a name for secrets (rule named-value)",
                Optional.empty(),
                Optional.of("KEY=" + value),
                () -> done.add("lifts " + value));
    }

    private MaskRow never(String value) {
        return new MaskRow(
                "line 2",
                value,
                "a private key (rule private-key)",
                Optional.of("A private key is never shown."),
                Optional.of(value),
                () -> done.add("lifts " + value));
    }

    private MaskRow lifted(String value) {
        return new MaskRow(
                "notebook, line 3",
                value,
                "a token of GitHub (rule github)",
                Optional.empty(),
                Optional.empty(),
                () -> done.add("masks " + value));
    }

    @Test
    void the_reason_stands_there_at_once() {
        assertTrue(
                words().contains("A value beside a name for secrets (rule named-value)."),
                words().toString());
    }

    @Test
    void the_first_enter_shows_what_viewers_will_see_and_the_second_lets_them() {
        press(KeyCode.ENTER);
        assertEquals(List.of(), done);
        assertTrue(words().contains("KEY=a1"), words().toString());

        press(KeyCode.ENTER);
        assertEquals(List.of("lifts a1"), done);
        assertFalse(Fx.ask(overlay::isOpen));
        assertSame(work, Fx.ask(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void another_one_chosen_in_between_is_asked_for_anew() {
        press(KeyCode.ENTER);
        choose(2);
        choose(0);
        assertFalse(words().contains("KEY=a1"));

        press(KeyCode.ENTER);
        assertEquals(List.of(), done);
    }

    @Test
    void what_is_never_shown_says_why_and_cannot_be_lifted() {
        choose(1);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);

        assertEquals(List.of(), done);
        assertTrue(words().contains("A private key is never shown."), words().toString());
        assertTrue(Fx.ask(overlay::isOpen));
    }

    @Test
    void one_enter_masks_again_what_was_lifted() {
        choose(2);
        press(KeyCode.ENTER);

        assertEquals(List.of("masks b3"), done);
    }

    @Test
    void escape_leaves_all_as_it_is() {
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);

        assertEquals(List.of(), done);
        assertSame(work, Fx.ask(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void the_meter_is_there_from_the_first_mask_on() {
        MaskMeter meter = Fx.ask(MaskMeter::new);
        assertEquals("", Fx.ask(meter::text));

        Fx.run(() -> meter.show(Map.of("named-value", 2, "github", 1)));
        assertEquals("masked 3", Fx.ask(meter::text));
        Fx.run(() -> meter.showLifted(1));
        assertEquals("masked 3, 1 lifted", Fx.ask(meter::text));
    }

    private void choose(int row) {
        Fx.run(() -> view().getSelectionModel().select(row));
    }

    private void press(KeyCode code) {
        Fx.run(() ->
                Event.fireEvent(
                        stage.getScene().getFocusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private ListView<?> view() {
        return (ListView<?>) overlay.node().lookup(".mask-list .list-view");
    }

    private List<String> words() {
        return Fx.ask(() ->
                overlay.node().lookupAll(".mask-list > .label").stream()
                        .filter(it -> it.isVisible())
                        .map(it -> ((Label) it).getText())
                        .toList());
    }
}
