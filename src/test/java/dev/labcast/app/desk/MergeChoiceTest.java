package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeChoiceTest {
    private final RailRig rig = new RailRig(Theme.DARK);
    private final List<String> kept = new ArrayList<>();
    private TextField work;
    private Overlay overlay;
    private MergeChoice choice;
    private Stage stage;

    @BeforeEach
    void open() {
        rig.asks("red", "Why does the red line jump at step 4000?");
        rig.asks("eps", "Which eps for bf16?");
        rig.asks("jump", "Why does the red line jump there at step 4000 again?");
        rig.votes("eps", 5);
        Fx.run(() -> {
            work = new TextField();
            overlay = new Overlay(work);
            overlay.node().getStyleClass().addAll("labcast-root", Theme.DARK.styleClass());
            choice = new MergeChoice(overlay);
            stage = new Stage();
            Scene scene = new Scene(overlay.node(), 900, 700);
            scene.setUserAgentStylesheet(Theme.DARK.baseSheet());
            scene.getStylesheets().add(Overlay.class.getResource("desk.css").toExternalForm());
            stage.setScene(scene);
            stage.show();
            work.requestFocus();
            choice.open(question("jump"), rig.queue, it -> kept.add(it.id()));
            overlay.node().applyCss();
            overlay.node().layout();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
        rig.close();
    }

    @Test
    void what_looks_alike_is_offered_first_and_enter_takes_it() {
        assertEquals(List.of("red", "eps"), offered());
        assertEquals(
                new MergeCandidates(List.of(question("red"), question("eps")), Set.of("red")),
                MergeCandidates.of(question("jump"), rig.queue));
        Fx.picture(overlay.node(), "merge-choice");
        press(KeyCode.ENTER);

        assertEquals(List.of("red"), kept);
        assertFalse(Fx.ask(overlay::isOpen));
        assertTrue(Fx.ask(work::isFocused));
    }

    @Test
    void one_that_waits_may_be_merged_into_another_that_waits_and_a_public_one_may_not() {
        rig.does(new QuestionCommand.Premoderate(true));
        rig.asks("held", "Which eps for bf16, please?");
        rig.asks("other", "What is the batch size?");

        assertEquals(
                new MergeCandidates(
                        List.of(
                                question("eps"),
                                question("red"),
                                question("jump"),
                                question("other")),
                        Set.of("eps")),
                MergeCandidates.of(question("held"), rig.queue));
        assertEquals(
                Set.of("red", "jump"),
                MergeCandidates.of(question("eps"), rig.queue).questions().stream()
                        .map(Question::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_arrows_choose_another() {
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);

        assertEquals(List.of("eps"), kept);
    }

    @Test
    void letters_leave_only_what_has_them() {
        Fx.run(() -> field().setText("bf16"));

        assertEquals(List.of("eps"), offered());
    }

    @Test
    void escape_leaves_all_as_it_was() {
        press(KeyCode.ESCAPE);

        assertEquals(List.of(), kept);
        assertFalse(Fx.ask(overlay::isOpen));
    }

    private Question question(String id) {
        return rig.queue.find(id).orElseThrow();
    }

    private TextField field() {
        return (TextField) overlay.node().lookup(".palette .text-field");
    }

    private List<String> offered() {
        return Fx.ask(() ->
                ((ListView<?>) overlay.node().lookup(".palette .list-view"))
                        .getItems().stream().map(it -> ((Question) it).id()).toList());
    }

    private void press(KeyCode code) {
        Fx.run(() ->
                Event.fireEvent(
                        field(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
