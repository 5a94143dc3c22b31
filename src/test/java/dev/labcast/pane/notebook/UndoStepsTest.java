package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

/// What one Ctrl+Z takes back.
class UndoStepsTest {
    private final NotebookArea area =
            Fx.ask(() -> new NotebookArea(new PlotNodes(plot -> new CompletableFuture<>())));

    @Test
    void a_line_typed_at_one_go_is_one_step_and_each_new_line_another() {
        type("one two\nthree\n\nfour");

        assertEquals(List.of("one two\nthree\n", "one two\nthree", "one two", ""), undone());
        assertEquals(
                List.of("one two", "one two\nthree", "one two\nthree\n", "one two\nthree\n\nfour"),
                redone());
    }

    @Test
    void a_pause_begins_a_step() throws Exception {
        type("one");
        CountDownLatch over = new CountDownLatch(1);
        Fx.run(() -> {
            PauseTransition pause = new PauseTransition(Duration.millis(1_500));
            pause.setOnFinished(_ -> over.countDown());
            pause.play();
        });
        over.await();
        type(" two");

        assertEquals(List.of("one", ""), undone());
    }

    @Test
    void a_jump_of_the_caret_begins_a_step_even_if_it_comes_back() {
        type("one");
        Fx.run(() -> area.moveTo(0));
        Fx.run(() -> area.moveTo(3));
        type(" two");
        Fx.run(() -> area.moveTo(0));
        type("- ");

        assertEquals(List.of("one two", "one", ""), undone());
    }

    @Test
    void typing_and_deleting_are_steps_of_their_own() {
        type("seven");
        Fx.run(() -> {
            area.deletePreviousChar();
            area.deletePreviousChar();
        });
        type("al");
        Fx.run(() -> area.moveTo(0));
        Fx.run(() -> {
            area.deleteNextChar();
            area.deleteNextChar();
        });

        assertEquals(List.of("seval", "sev", "seven", ""), undone());
        assertEquals(List.of("seven", "sev", "seval", "val"), redone());
    }

    @Test
    void a_paste_is_one_step_whatever_is_typed_round_it() {
        type("a");
        Fx.run(() -> area.put("b"));
        type("c");
        Fx.run(() -> area.put("d\ne"));

        assertEquals(List.of("abc", "ab", "a", ""), undone());
    }

    @Test
    void what_replaces_a_selection_is_a_step() {
        type("old");
        Fx.run(() -> area.selectRange(0, 3));
        type("new");

        assertEquals(List.of("old", ""), undone());
    }

    private void type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(key -> Fx.run(() -> area.replaceSelection(key)));
    }

    private List<String> undone() {
        return Fx.ask(() -> {
            List<String> texts = new ArrayList<>();
            while (area.isUndoAvailable()) {
                area.undo();
                texts.add(area.getText());
            }
            return texts;
        });
    }

    private List<String> redone() {
        return Fx.ask(() -> {
            List<String> texts = new ArrayList<>();
            while (area.isRedoAvailable()) {
                area.redo();
                texts.add(area.getText());
            }
            return texts;
        });
    }
}
