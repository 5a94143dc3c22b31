package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlikesTest {
    private final RailRig rig = new RailRig(Theme.DARK);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private int told;
    private final Alikes alikes = new Alikes(work::add, Runnable::run, () -> told++);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_question_may_repeat_an_elder_one_until_that_is_gone() {
        rig.asks("red", "Why does the red line jump at step 4000?");
        rig.asks("eps", "Which eps for bf16?");
        rig.asks("jump", "Why does the red line jump there at step 4000 again?");
        assertEquals(Optional.empty(), elderOf("jump"), "nothing was compared yet");
        compare();

        assertEquals(Optional.of("red"), elderOf("jump"));
        assertEquals(Optional.empty(), elderOf("red"));
        assertEquals(Optional.empty(), elderOf("eps"));
        assertEquals(1, told);
        rig.does(new QuestionCommand.Drop("red"));
        assertEquals(Optional.empty(), elderOf("jump"));
    }

    @Test
    void each_is_compared_once_and_what_stands_for_the_elder_is_named() {
        rig.asks("first", "Is the seed fixed for all runs?");
        rig.asks("second", "Which seed did the runs have, is it fixed?");
        alikes.show(rig.queue);
        compare();
        rig.does(new QuestionCommand.Merge("first", "second"));
        rig.asks("third", "Which seed did all the runs have?");
        alikes.show(rig.queue);
        assertEquals(1, work.size());
        compare();

        assertEquals(Optional.of("first"), elderOf("third"));
    }

    @Test
    void what_waits_to_be_let_through_may_repeat_what_is_public_or_waits_too() {
        rig.asks("red", "Why does the red line jump at step 4000?");
        rig.does(new QuestionCommand.Premoderate(true));
        rig.asks("jump", "Why does the red line jump there at step 4000 again?");
        rig.asks("eps", "Which eps for bf16?");
        rig.asks("bf", "Which eps for bf16, please?");
        alikes.show(rig.queue);
        compare();

        assertEquals(Optional.of("red"), elderOf("jump"));
        assertEquals(Optional.of("eps"), elderOf("bf"));
        assertEquals(Optional.empty(), elderOf("eps"));

        rig.does(new QuestionCommand.Approve("bf"));
        elderOf("bf");
        compare();
        assertEquals(Optional.empty(), elderOf("bf"), "viewers have seen it, and not the elder");
        assertEquals(Optional.of("bf"), elderOf("eps"));
    }

    @Test
    void one_without_a_number_is_called_by_who_asked_it() {
        rig.does(new QuestionCommand.Premoderate(true));
        rig.asks("eps", "Which eps for bf16?");

        assertEquals(
                "Same as eps\u2019s? \u201cWhich eps for bf16?\u201d",
                QuestionWords.like(rig.queue.find("eps").orElseThrow()));
    }

    @Test
    void the_rail_shows_both_texts_and_a_press_asks_whether_to_merge() throws Exception {
        rig.asks("red", "Why does the red line jump at step 4000?");
        rig.asks("jump", "Why does the red line jump there at step 4000 again?");
        Eventually.holds("the card says so", () -> Fx.ask(this::like).isPresent());
        Fx.run(() -> like().orElseThrow().fire());

        assertEquals("MERGE jump", rig.done.getLast());
        assertEquals(
                "Same as #1? \u201cWhy does the red line jump at step 4000?\u201d",
                Fx.ask(() -> like().orElseThrow().getText()));
        rig.settle();
        Fx.picture(rig.root(), "rail-alike");
        assertTrue(Fx.ask(rig.work::isFocused));
    }

    /// Buttons take `_` for the mark of a key, and JavaFX stops drawing when such a text goes.
    @Test
    void what_people_write_marks_no_key_on_any_button() throws Exception {
        rig.does(new QuestionCommand.Premoderate(true));
        rig.asks("mira_k", "Why does the red_line jump at step_size 4000?");
        rig.asks("tensor_cat", "Why does the red_line jump there at step_size 4000?");
        Eventually.holds("the card says so", () -> Fx.ask(this::like).isPresent());
        assertTrue(
                Fx.ask(() -> like().orElseThrow().getText()).startsWith("Same as mira_k\u2019s?"));
        rig.does(new QuestionCommand.Merge("mira_k", "tensor_cat"));

        assertTrue(rig.words().contains("▸ Asked by tensor_cat too"), rig.words().toString());
        assertEquals(
                List.of(),
                Fx.ask(() ->
                        rig.root().lookupAll(".card-link").stream()
                                .map(Button.class::cast)
                                .filter(Button::isMnemonicParsing)
                                .toList()));
    }

    private Optional<Button> like() {
        return rig.root().lookupAll(".card-link").stream()
                .map(Button.class::cast)
                .filter(it -> it.isVisible() && it.getText().startsWith("Same"))
                .findFirst();
    }

    private Optional<String> elderOf(String id) {
        alikes.show(rig.queue);
        return alikes.of(rig.queue.find(id).orElseThrow(), rig.queue).map(Question::id);
    }

    private void compare() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
