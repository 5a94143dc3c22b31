package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.question.QuestionCommand.Approve;
import dev.labcast.question.QuestionCommand.Ask;
import dev.labcast.question.QuestionCommand.Glimpsed;
import dev.labcast.question.QuestionCommand.Seen;
import dev.labcast.question.QuestionCommand.Show;
import dev.labcast.question.QuestionCommand.Vote;
import dev.labcast.question.QuestionCommand.VoteOn;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    /// From the most wanted down; the last two were seen least.
    private static final List<Tally> MOST_WANTED_FIRST =
            List.of(
                    new Tally(1, 9, 9),
                    new Tally(2, 8, 9),
                    new Tally(3, 7, 9),
                    new Tally(4, 1, 9),
                    new Tally(5, 0, 8),
                    new Tally(6, 0, 7));

    private final Table table = new Table(QuestionRules.USUAL);

    @Test
    void the_share_of_those_who_saw_it_counts_and_of_equals_the_elder_comes_first() {
        assertEquals(
                List.of(3L, 2L, 4L, 1L),
                numbers(
                        Ranking.best(
                                List.of(
                                        new Tally(1, 6, 60),
                                        new Tally(4, 0, 0),
                                        new Tally(2, 0, 0),
                                        new Tally(3, 3, 4)))));
    }

    @Test
    void two_places_of_a_page_are_for_the_least_seen() {
        assertEquals(List.of(1L, 2L, 6L, 5L), numbers(Ranking.page(MOST_WANTED_FIRST, 4)));
        assertEquals(List.of(1L, 2L, 3L, 4L, 6L, 5L), numbers(Ranking.page(MOST_WANTED_FIRST, 6)));
        assertEquals(List.of(6L), numbers(Ranking.page(MOST_WANTED_FIRST, 1)));
        assertEquals(List.of(), Ranking.page(List.of(), 6));
    }

    @Test
    void a_list_goes_on_below_the_page_and_says_what_is_there_for_a_chance_only() {
        assertEquals(List.of(1L, 2L, 6L, 5L, 3L, 4L), numbers(Ranking.list(MOST_WANTED_FIRST, 4)));
        assertEquals(List.of(6L, 5L), numbers(Ranking.chances(MOST_WANTED_FIRST, 4)));
        assertEquals(List.of(), Ranking.chances(MOST_WANTED_FIRST, 6));
        List<Tally> eldestUnseen =
                List.of(
                        MOST_WANTED_FIRST.get(0),
                        new Tally(7, 0, 0),
                        new Tally(8, 0, 0),
                        MOST_WANTED_FIRST.get(3));
        assertEquals(List.of(1L, 7L, 8L, 4L), numbers(Ranking.list(eldestUnseen, 3)));
        assertEquals(List.of(), Ranking.chances(eldestUnseen, 3), "these rank as high anyway");
    }

    @Test
    void with_votes_alone_the_last_two_places_are_for_those_with_the_fewest() {
        List<Tally> voted =
                LongStream.rangeClosed(1, 8)
                        .mapToObj(it -> new Tally(it, 9 - (int) it, 9 - (int) it))
                        .toList();

        assertEquals(List.of(1L, 2L, 3L, 4L, 8L, 7L), numbers(Ranking.page(voted, 6)));
    }

    @Test
    void a_rank_is_told_in_words() {
        assertEquals("shown to 9, 6 want it", new Tally(1, 6, 9).inWords());
        assertEquals("shown to 9, 1 wants it", new Tally(1, 1, 9).inWords());
        assertEquals("shown to 9, nobody wants it", new Tally(1, 0, 9).inWords());
        assertEquals("shown to nobody yet", new Tally(1, 0, 0).inWords());
        assertThrows(IllegalArgumentException.class, () -> new Tally(1, 2, 1));
    }

    @Test
    void each_viewer_counts_once_and_not_who_asked() {
        open("q1");
        Viewer asker = new Viewer("room", "q1");
        assertEquals(List.of(), table.doing(new Seen(List.of(1L), asker)));
        assertEquals(
                List.of(new SessionEvent.QuestionSeen(1, 1)),
                table.doing(new Seen(List.of(1L, 1L, 7L), viewer(1))));
        assertEquals(List.of(), table.doing(new Seen(List.of(1L), viewer(1))));
        assertEquals(
                List.of(new SessionEvent.QuestionSeen(1, 41)),
                table.doing(new Glimpsed(List.of(1L), 40)));
        table.doing(new Glimpsed(List.of(1L), 30));

        assertEquals(new Tally(1, 0, 41), Tally.of(table.question("q1")));
    }

    @Test
    void who_votes_has_seen_it() {
        open("q1");
        table.doing(new VoteOn("q1", viewer(1)));
        table.doing(new Vote(1, viewer(2), true));

        assertEquals(new Tally(1, 2, 2), Tally.of(table.question("q1")));
    }

    @Test
    void the_overlay_names_each_that_waits_in_turn() {
        for (int i = 1; i <= 5; i++) {
            open("q" + i);
        }
        table.doing(new Show("q2"));
        table.doing(new Vote(1, viewer(1), true));

        for (List<Long> next :
                List.of(List.of(3L, 4L), List.of(5L, 1L), List.of(3L, 4L), List.of(1L, 5L))) {
            List<Long> named = Ranking.toName(table.queue).stream().map(Question::number).toList();
            assertEquals(next, named);
            table.doing(new Glimpsed(named, next.contains(5L) ? 12 : 10));
        }
    }

    @Test
    void the_one_to_be_answered_next_comes_first_of_those_that_wait() {
        open("q1");
        open("q2");
        open("q3");
        table.doing(new Vote(2, viewer(1), true));
        table.doing(new Show("q3"));

        assertEquals(
                List.of("q2", "q1"),
                Ranking.waiting(table.queue).stream().map(Question::id).toList());
    }

    private void open(String id) {
        table.doing(new Ask(id, new Viewer("room", id), "", "Why " + id + "?", "", 0));
        table.doing(new Approve(id));
    }

    private static Viewer viewer(int number) {
        return new Viewer("room", "v" + number);
    }

    private static List<Long> numbers(List<Tally> tallies) {
        return tallies.stream().map(Tally::number).toList();
    }
}
