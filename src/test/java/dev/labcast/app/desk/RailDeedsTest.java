package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Standing;
import dev.labcast.session.QuestionKind;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the cards say, and what keys and buttons do with them.
class RailDeedsTest {
    private final RailRig rig = new RailRig(Theme.DARK);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void each_deed_that_fits_has_its_key() {
        rig.asks("a", "Is it warm-up?", "plot.3", Standing.KNOWN, QuestionKind.IDEA);
        rig.asks("b", "Is it warm-up, then?");
        rig.does(new QuestionCommand.Merge("a", "b"));
        Fx.run(rig.rail::focus);
        for (KeyCode key :
                List.of(
                        KeyCode.ENTER,
                        KeyCode.S,
                        KeyCode.A,
                        KeyCode.C,
                        KeyCode.L,
                        KeyCode.D,
                        KeyCode.M,
                        KeyCode.U,
                        KeyCode.G)) {
            rig.press(key);
        }

        assertEquals(
                List.of(
                        "SHOW a",
                        "SHOW a",
                        "ANSWERED a",
                        "ACCEPT a",
                        "LATER a",
                        "DROP a",
                        "MERGE a",
                        "SPLIT a",
                        "GO a"),
                rig.done);
    }

    @Test
    void a_key_for_what_does_not_fit_says_why() {
        rig.asks("a", "Is it warm-up?");
        Fx.run(rig.rail::focus);
        for (KeyCode key : List.of(KeyCode.T, KeyCode.C, KeyCode.U, KeyCode.G)) {
            rig.press(key);
        }

        assertEquals(
                List.of("not LET_THROUGH a", "not ACCEPT a", "not SPLIT a", "not GO a"), rig.done);
        assertEquals(
                "Nothing was merged into #1, so there is nothing to split.",
                QuestionDeed.SPLIT.whyNot(rig.queue.find("a").orElseThrow()));
    }

    @Test
    void the_selection_goes_with_a_merged_question_to_the_one_that_stands_for_it() {
        for (String id : List.of("a", "b", "c")) {
            rig.asks(id, "Question " + id);
        }
        Fx.run(rig.rail::focus);
        rig.press(KeyCode.DOWN);
        String second = Fx.ask(() -> rig.rail.selected().orElseThrow().id());
        rig.does(new QuestionCommand.Merge("a".equals(second) ? "b" : "a", second));
        rig.press(KeyCode.U);

        assertEquals(List.of("SPLIT " + ("a".equals(second) ? "b" : "a")), rig.done);
    }

    @Test
    void one_that_waits_to_be_let_through_can_be_merged_by_its_key() {
        rig.does(new QuestionCommand.Premoderate(true));
        rig.asks("a", "Is it warm-up?");
        Fx.run(rig.rail::focus);
        rig.press(KeyCode.M);

        assertEquals(List.of("MERGE a"), rig.done);
    }

    @Test
    void a_card_says_kind_and_asker_and_why_it_stands_where_it_stands() {
        rig.asks("mira", "Off by one", "notebook.12.9000", Standing.MODERATOR, QuestionKind.BUG);
        rig.votes("mira", 2);
        Fx.run(() -> rig.rail.tick(130_000));
        List<String> words = rig.words();

        for (String said :
                List.of(
                        "mira",
                        "Bug",
                        "mod",
                        "#1",
                        "twitch · 2 min",
                        "▲ 2",
                        "shown to 2, 2 want it",
                        "About line 12 of the notebook",
                        "0 held · 1 waiting · 0 answered")) {
            assertTrue(words.contains(said), said + " in " + words);
        }
    }

    @Test
    void a_held_card_says_why() {
        rig.asks("new", "Hello?", "", Standing.NEWCOMER, QuestionKind.QUESTION);
        rig.asks("link", "See example.com/x");

        List<String> words = rig.words();
        assertTrue(words.contains("Held: first time here."), words::toString);
        assertTrue(words.contains("Held: there is a link in it."), words::toString);
        assertTrue(words.contains("2 held · 0 waiting · 0 answered"), words::toString);
    }

    @Test
    void what_is_merged_lies_folded_below_the_kept_one_and_can_be_split_there() {
        rig.asks("mira", "Is it warm-up?");
        rig.asks("tensorcat", "Warm-up, is it?");
        rig.does(new QuestionCommand.Merge("mira", "tensorcat"));
        assertEquals(List.of("mira"), rig.ids());
        assertFalse(rig.words().contains("Warm-up, is it?"));

        push("▸ Asked by tensorcat too");
        assertTrue(rig.words().contains("Warm-up, is it?"));
        push("Split");
        assertEquals(List.of("SPLIT tensorcat"), rig.done);
    }

    @Test
    void what_is_for_later_stands_behind_the_others_until_it_is_wanted_again() {
        for (String id : List.of("a", "b", "c")) {
            rig.asks(id, "Question " + id);
        }
        rig.votes("a", 3);
        assertEquals(List.of("a", "b", "c"), rig.ids());

        Fx.run(() -> rig.rail.putBehind(rig.queue.find("a").orElseThrow(), true));
        assertEquals(List.of("b", "c", "a"), rig.ids());
        assertEquals("b", Fx.ask(() -> rig.rail.next().orElseThrow().id()));

        Fx.run(() -> rig.rail.putBehind(rig.queue.find("a").orElseThrow(), false));
        assertEquals(List.of("a", "b", "c"), rig.ids());
    }

    private void push(String words) {
        rig.settle();
        Fx.run(() ->
                rig.rail.node().lookupAll(".button").stream()
                        .map(it -> (Button) it)
                        .filter(it -> it.getText().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }
}
