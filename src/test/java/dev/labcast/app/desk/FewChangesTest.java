package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.Asking;
import dev.labcast.question.Interest;
import dev.labcast.question.Manner;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionState;
import dev.labcast.question.Viewer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class FewChangesTest {
    @Test
    void any_list_becomes_any_other() {
        Random random = new Random(7);
        ObservableList<RailCard> items = FXCollections.observableArrayList();
        for (int round = 0; round < 500; round++) {
            List<RailCard> next = new ArrayList<>();
            for (int id = 0; id < 40; id++) {
                if (random.nextBoolean()) {
                    next.add(card(id, random.nextInt(2)));
                }
            }
            Collections.shuffle(next, random);
            FewChanges.make(items, next);

            assertEquals(next, items);
        }
    }

    @Test
    void a_vote_for_one_of_hundreds_tells_of_that_one() {
        List<RailCard> before = IntStream.range(0, 300).mapToObj(id -> card(id, 0)).toList();
        ObservableList<RailCard> items = FXCollections.observableArrayList(before);
        List<Integer> told = new ArrayList<>();
        items.addListener(
                (ListChangeListener<RailCard>)
                        change -> {
                            while (change.next()) {
                                IntStream.range(change.getFrom(), change.getTo())
                                        .forEach(told::add);
                            }
                        });
        List<RailCard> after = new ArrayList<>(before);
        after.set(200, card(200, 1));
        FewChanges.make(items, after);

        assertEquals(List.of(200), told);
    }

    private static RailCard card(int id, int glimpses) {
        Viewer by = new Viewer("test", "v" + id);
        return new RailCard(
                new Question(
                        "q" + id,
                        id,
                        new Asking(by, "", "Why?", "", 0, Manner.asked(0)),
                        Interest.NONE,
                        new Interest(
                                Interest.NONE.voters(), Interest.NONE.seen(), glimpses, glimpses),
                        List.of(),
                        new QuestionState.Queued()),
                List.of(),
                Optional.empty(),
                false);
    }
}
