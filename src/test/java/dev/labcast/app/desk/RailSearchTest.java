package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.QuestionCommand;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RailSearchTest {
    private final RailRig rig = new RailRig(Theme.DARK);

    @BeforeEach
    void ask() {
        rig.asks("mira", "Is it the warm-up?");
        rig.asks("tensorcat", "Which eps for bf16?");
        rig.asks("postdoc", "Is seed 3 special?");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void it_finds_by_text_name_and_number() {
        assertEquals(List.of("mira"), found("WARM"));
        assertEquals(List.of("tensorcat"), found("tensor"));
        assertEquals(List.of("postdoc"), found("#3"));
        assertEquals(List.of("postdoc"), found("seed is"));
        assertEquals(List.of(), found("nothing of this"));
        assertTrue(rig.words().contains(RailHead.NOT_FOUND));
    }

    @Test
    void what_was_merged_is_found_as_that_which_stands_for_it() {
        rig.does(new QuestionCommand.Merge("mira", "postdoc"));

        assertEquals(List.of("mira"), found("seed"));
    }

    @Test
    void a_slash_in_the_list_leads_to_the_field_and_escape_back_and_then_to_work() {
        Fx.run(rig.rail::focus);
        rig.type("/");
        assertTrue(Fx.ask(() -> rig.field().isFocused()));
        Fx.run(() -> rig.field().setText("seed"));

        rig.press(KeyCode.ESCAPE);
        assertTrue(Fx.ask(() -> rig.list().isFocused()));
        assertEquals(List.of("postdoc"), rig.ids());
        rig.press(KeyCode.A);
        assertEquals(List.of("ANSWERED postdoc"), rig.done);

        rig.press(KeyCode.ESCAPE);
        assertTrue(Fx.ask(() -> rig.work.isFocused()));
        assertEquals(3, rig.ids().size());
        assertFalse(Fx.ask(() -> rig.field().isVisible()));
    }

    @Test
    void control_f_in_the_list_searches_too_and_an_empty_field_goes_by_itself() {
        Fx.run(rig.rail::focus);
        rig.pressControl(KeyCode.F);
        assertTrue(Fx.ask(() -> rig.field().isFocused()));

        rig.press(KeyCode.ENTER);
        assertFalse(Fx.ask(() -> rig.field().isVisible()));
        assertTrue(Fx.ask(() -> rig.list().isFocused()));
    }

    @Test
    void what_comes_in_stays_out_of_sight_where_it_is_not_what_is_looked_for() {
        found("seed");
        rig.asks("new", "Which batch size?");
        rig.asks("other", "Why seed 3?");

        assertEquals(List.of("postdoc", "other"), rig.ids());
        assertEquals(5, Fx.ask(rig.rail::size));
    }

    @Test
    void nothing_that_comes_in_takes_the_focus_from_work() {
        rig.votes("mira", 2);
        rig.does(new QuestionCommand.Show("mira"));
        rig.does(new QuestionCommand.Drop("tensorcat"));

        assertTrue(Fx.ask(() -> rig.work.isFocused()));
    }

    private List<String> found(String typed) {
        Fx.run(() -> rig.field().setText(typed));
        return rig.ids();
    }
}
