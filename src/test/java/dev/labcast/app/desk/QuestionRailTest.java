package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionFact;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the researcher presses in the rail is what was meant, whatever comes in meanwhile.
class QuestionRailTest {
    private final List<String> done = new ArrayList<>();
    private QuestionQueue queue = QuestionQueue.empty(QuestionRules.USUAL);
    private TextField work;
    private QuestionRail rail;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.run(() -> show(Duration.minutes(10)));
        does(new QuestionCommand.Premoderate(false));
        for (String id : List.of("a", "b", "c")) {
            asks(id);
        }
    }

    private void show(Duration patience) {
        work = new TextField("work");
        rail =
                new QuestionRail(
                        new QuestionRail.Deeds(
                                (deed, it) -> done.add(deed + " " + it.id()),
                                (deed, it) -> done.add("not " + deed + " " + it.id()),
                                () -> work.requestFocus()),
                        patience);
        VBox root = new VBox(work, rail.node());
        root.getStyleClass().addAll("labcast-root", "viewer-rail");
        stage = new Stage();
        stage.setScene(new Scene(root, 250, 900));
        stage.getScene().setUserAgentStylesheet(Theme.DARK.baseSheet());
        stage.getScene()
                .getStylesheets()
                .add(QuestionRail.class.getResource("desk.css").toExternalForm());
        stage.show();
        work.requestFocus();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void a_press_that_is_held_while_votes_come_in_still_counts() {
        pointerComes();
        Node drop = button("b", "Drop");
        mouse(drop, MouseEvent.MOUSE_PRESSED, 1);
        votes("b", 3);
        mouse(drop, MouseEvent.MOUSE_RELEASED, 1);

        assertEquals(List.of("DROP b"), done);
    }

    @Test
    void the_order_stays_while_the_pointer_is_over_the_list_and_is_right_when_it_has_gone() {
        pointerComes();
        votes("c", 2);
        asks("d");
        assertEquals(List.of("a", "b", "c", "d"), ids());

        pointerGoes();
        assertEquals(List.of("c", "a", "b", "d"), ids());
    }

    @Test
    void a_pointer_that_was_left_over_the_list_holds_nothing_up_until_it_moves() {
        Fx.run(() -> {
            stage.close();
            show(Duration.millis(50));
            rail.show(queue);
        });
        pointerComes();
        votes("c", 2);
        Fx.await("the order", () -> ids().equals(List.of("c", "a", "b")));
    }

    @Test
    void the_order_stays_while_the_list_has_the_focus() {
        Fx.run(rail::focus);
        votes("c", 2);
        assertEquals(List.of("a", "b", "c"), ids());

        press(KeyCode.ESCAPE);
        assertEquals(List.of("c", "a", "b"), ids());
    }

    @Test
    void going_to_the_list_again_puts_it_in_order() {
        Fx.run(rail::focus);
        votes("c", 2);
        Fx.run(rail::focus);

        assertEquals(List.of("c", "a", "b"), ids());
    }

    @Test
    void what_is_over_keeps_its_place_under_the_pointer_and_has_no_buttons() {
        pointerComes();
        double below = Fx.ask(() -> top("b"));
        click(button("a", "Drop"), 1);
        does(new QuestionCommand.Drop("a"));

        assertEquals(List.of("a", "b", "c"), ids());
        assertEquals(below, Fx.ask(() -> top("b")));
        assertEquals(List.of(), Fx.ask(() -> buttons("a")));
        assertTrue(Fx.ask(() -> words("a")).contains("dropped"));
        Fx.picture(stage.getScene().getRoot(), "question-rail-dropped");
        pointerGoes();
        assertEquals(List.of("b", "c"), ids());
    }

    @Test
    void what_is_taken_back_loses_its_words_at_once_and_moves_nothing() {
        pointerComes();
        double below = Fx.ask(() -> top("b"));
        does(new QuestionCommand.Retract("twitch", "a"));

        assertFalse(Fx.ask(() -> words("a")).contains("Question a"));
        assertEquals(below, Fx.ask(() -> top("b")));
    }

    @Test
    void a_double_click_does_one_thing() {
        does(new QuestionCommand.Premoderate(true));
        asks("d");
        pointerComes();
        Node letThrough = button("d", "Let through");
        click(letThrough, 1);
        does(new QuestionCommand.Approve("d"));
        click(button("d", "Show"), 2);

        assertEquals(List.of("LET_THROUGH d"), done);
    }

    @Test
    void when_the_selected_question_is_gone_the_next_one_is_selected() {
        Fx.run(rail::focus);
        press(KeyCode.DOWN);
        does(new QuestionCommand.Drop("b"));
        press(KeyCode.A);
        assertEquals(List.of("ANSWERED c"), done);

        does(new QuestionCommand.Drop("c"));
        press(KeyCode.A);
        assertEquals(List.of("ANSWERED c", "ANSWERED a"), done);
    }

    @Test
    void the_selection_stays_with_its_question() {
        Fx.run(rail::focus);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        votes("c", 2);
        Fx.run(rail::focus);
        press(KeyCode.D);

        assertEquals(List.of("DROP c"), done);
    }

    @Test
    void keys_with_modifiers_do_nothing_here() {
        Fx.run(rail::focus);
        for (KeyCode code :
                List.of(KeyCode.ENTER, KeyCode.A, KeyCode.D, KeyCode.DELETE, KeyCode.ESCAPE)) {
            Fx.run(() -> {
                fire(code, true, false, false);
                fire(code, false, true, false);
                fire(code, false, false, true);
            });
        }

        assertEquals(List.of(), done);
        assertTrue(Fx.ask(() -> list().isFocused()));
    }

    @Test
    void keys_in_an_empty_list_do_nothing() {
        for (String id : List.of("a", "b", "c")) {
            does(new QuestionCommand.Drop(id));
        }
        Fx.run(rail::focus);
        press(KeyCode.ENTER);
        press(KeyCode.D);

        assertEquals(List.of(), done);
        assertEquals(0, Fx.ask(rail::size));
    }

    @Test
    void the_count_tells_of_open_questions_only() {
        pointerComes();
        does(new QuestionCommand.Drop("a"));

        assertTrue(
                Fx.ask(() ->
                        rail.node().lookupAll(".rail-count").stream()
                                .anyMatch(it -> ((Label) it).getText().equals("2"))));
        assertEquals(2, Fx.ask(rail::size));
    }

    private void asks(String id) {
        does(
                new QuestionCommand.Ask(
                        id,
                        new Viewer("twitch", id),
                        id,
                        "Question " + id,
                        "",
                        queue.byId().size()));
    }

    private void votes(String id, int many) {
        long number = queue.find(id).orElseThrow().number();
        for (int i = 0; i < many; i++) {
            does(new QuestionCommand.Vote(number, new Viewer("twitch", "voter" + i), true));
        }
    }

    private void does(QuestionCommand command) {
        if (queue.decide(command) instanceof Decision.Done(var facts)) {
            for (QuestionFact fact : facts) {
                queue = queue.evolve(fact);
            }
        }
        Fx.run(() -> {
            rail.show(queue);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private void pointerComes() {
        moveTo(() -> list());
        Fx.await("the pointer over the list", () -> list().isHover());
    }

    private void pointerGoes() {
        moveTo(() -> work);
        Fx.await("the pointer away from the list", () -> !list().isHover());
    }

    /// The pointer itself, for JavaFX looks at each pulse what lies below it, and tells a node that
    /// got an event by hand that it has gone.
    private static void moveTo(Supplier<Node> node) {
        Fx.run(() -> {
            Bounds where = node.get().localToScreen(node.get().getLayoutBounds());
            new Robot().mouseMove(where.getCenterX(), where.getCenterY());
        });
    }

    private void click(Node node, int count) {
        mouse(node, MouseEvent.MOUSE_PRESSED, count);
        mouse(node, MouseEvent.MOUSE_RELEASED, count);
    }

    private static void mouse(Node node, EventType<MouseEvent> type, int count) {
        Fx.run(() -> {
            assertTrue(node.getScene() != null, "the button has been replaced");
            Event.fireEvent(node, event(type, count));
        });
    }

    private static MouseEvent event(EventType<MouseEvent> type, int count) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                count == 0 ? MouseButton.NONE : MouseButton.PRIMARY,
                count,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private void press(KeyCode code) {
        Fx.run(() -> fire(code, false, false, false));
    }

    private void fire(KeyCode code, boolean shift, boolean control, boolean alt) {
        Event.fireEvent(
                list(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
    }

    private ListView<?> list() {
        return (ListView<?>) rail.node().lookup(".list-view");
    }

    private List<String> ids() {
        return Fx.ask(() -> list().getItems().stream().map(it -> ((RailCard) it).id()).toList());
    }

    private ListCell<?> cell(String id) {
        return list().lookupAll(".list-cell").stream()
                .map(it -> (ListCell<?>) it)
                .filter(it -> it.getItem() instanceof RailCard card && card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private double top(String id) {
        return cell(id).getLayoutY();
    }

    private List<Button> buttons(String id) {
        return cell(id).lookupAll(".button").stream()
                .filter(Node::isVisible)
                .map(it -> (Button) it)
                .toList();
    }

    private Node button(String id, String words) {
        return Fx.ask(() ->
                buttons(id).stream()
                        .filter(it -> it.getText().equals(words))
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> words(String id) {
        return cell(id).lookupAll(".label").stream().map(it -> ((Label) it).getText()).toList();
    }
}
