package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.QuestionCommand.Ask;
import dev.labcast.question.QuestionCommand.Premoderate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final long HOUR = 3_600_000;

    private final Table table = new Table(QuestionRules.USUAL);

    LikenessTest() {
        table.doing(new Premoderate(false));
    }

    @Test
    void two_that_share_most_of_their_words_are_put_side_by_side_the_elder_first() {
        ask("a", "Why do you use Adam for the optimizer?", "", 0);
        ask("b", "What is the batch size?", "", 0);
        ask("c", "why Adam as optimizer??", "", HOUR);

        assertEquals(
                List.of(new Likeness.Pair(table.question("a"), table.question("c"), 1)),
                Likeness.pairs(table.queue, 9));
    }

    @Test
    void less_is_enough_where_they_are_about_the_same_thing_or_come_close_to_each_other() {
        ask("a", "why does the loss spike so hard after warmup", "plot:2", 0);
        ask("b", "loss spike", "plot:2", HOUR);
        ask("c", "spike loss again here now today", "plot:3", 2 * HOUR);
        ask("d", "is the seed fixed for our runs", "", 9 * HOUR);
        ask("e", "seed fixed or random", "", 9 * HOUR + 1);

        assertEquals(
                List.of("a-b", "d-e"),
                Likeness.pairs(table.queue, 9).stream()
                        .map(it -> it.first().id() + "-" + it.second().id())
                        .sorted()
                        .toList());
        assertEquals(1, Likeness.pairs(table.queue, 1).size());
    }

    @Test
    void those_like_one_question_are_the_same_as_in_all_pairs() {
        List<String> words = List.of("loss", "spike", "seed", "adam", "warmup", "batch", "step");
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            List<String> some = new ArrayList<>(words);
            Collections.shuffle(some, random);
            ask("q" + i, String.join(" ", some.subList(0, 3)), "", i * HOUR);
        }
        List<Likeness.Pair> pairs = Likeness.pairs(table.queue, 10_000);
        assertFalse(pairs.isEmpty());

        for (Question one : table.queue.questions()) {
            List<String> expected = new ArrayList<>();
            for (Likeness.Pair pair : pairs) {
                if (pair.first().equals(one)) {
                    expected.add(pair.second().id());
                } else if (pair.second().equals(one)) {
                    expected.add(pair.first().id());
                }
            }
            assertEquals(
                    expected,
                    Likeness.to(one, table.queue).stream().map(Question::id).toList(),
                    one.text());
        }
    }

    @Test
    void words_are_told_apart_in_any_script_and_dressing() {
        assertEquals(Set.of("adam", "lr", "3"), Likeness.words("Why ADAM?! (\uff4cr=3)"));
        assertEquals(Set.of("почему", "адам"), Likeness.words("Почему Адам?"));
    }

    @Test
    void five_hundred_that_are_all_alike_are_compared_in_a_moment() {
        for (int i = 0; i < 500; i++) {
            ask("q" + i, "alpha beta gamma delta epsilon number" + i, "", i);
        }
        long start = System.nanoTime();
        List<Likeness.Pair> pairs = Likeness.pairs(table.queue, 20);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("pairs of 500 that are all alike: " + took.toMillis() + " ms");

        assertEquals(20, pairs.size());
        assertTrue(took.toSeconds() < 5, took.toString());
    }

    private void ask(String id, String text, String anchor, long at) {
        table.doing(new Ask(id, new Viewer("room", id), "", text, anchor, at));
    }
}
