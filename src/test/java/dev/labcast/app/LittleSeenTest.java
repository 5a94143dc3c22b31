package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.KeptQueue;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Tally;
import dev.labcast.question.Viewer;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LittleSeenTest {
    private static final long FIRST = LittleSeen.REST_MS;

    private final KeptQueue queue = new KeptQueue();
    private final List<List<Long>> named = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private SessionState state = SessionState.initial();
    private boolean visible = true;
    private boolean chatting = true;
    private int present = 12;

    private final LittleSeen littleSeen =
            new LittleSeen(
                    new LittleSeen.Around(
                            queue::now,
                            () -> state,
                            () -> visible,
                            () -> chatting,
                            _ -> present,
                            named::add,
                            queue::take),
                    said::add);

    @Test
    void two_are_named_for_a_while_and_then_two_others_until_all_had_their_turn() {
        ask(5);
        littleSeen.tick(FIRST - 1);
        assertEquals(List.of(), named);
        for (long begin = FIRST; named.size() < 6; begin += 120_000) {
            littleSeen.tick(begin);
            littleSeen.tick(begin + LittleSeen.SHOWN_MS - 1);
            littleSeen.tick(begin + LittleSeen.SHOWN_MS);
        }

        assertEquals(
                List.of(
                        List.of(1L, 2L),
                        List.of(),
                        List.of(3L, 4L),
                        List.of(),
                        List.of(1L, 5L),
                        List.of()),
                named);
        assertEquals(
                List.of(12, 12, 12, 12, 12), tallies().stream().map(Tally::impressions).toList());
    }

    @Test
    void those_who_are_there_count_and_votes_are_more_than_nobody() {
        ask(1);
        queue.take(new QuestionCommand.Vote(1, new Viewer("twitch", "a"), true));
        present = 9;
        play(FIRST);

        assertEquals(List.of(new Tally(1, 1, 9)), tallies());
        assertEquals("shown to 9, 1 wants it", tallies().getFirst().inWords());
    }

    @Test
    void nothing_is_named_while_nobody_could_see_it_or_viewers_read_another() {
        ask(3);
        visible = false;
        littleSeen.tick(FIRST);
        visible = true;
        chatting = false;
        littleSeen.tick(FIRST + 1);
        chatting = true;
        happened(new SessionEvent.QuestionQueued(1, "twitch", "", "Why?", "", 0));
        happened(new SessionEvent.QuestionShown(OptionalLong.of(1)));
        littleSeen.tick(FIRST + 3);
        assertEquals(List.of(), named);

        happened(new SessionEvent.QuestionShown(OptionalLong.empty()));
        littleSeen.tick(FIRST + 4);

        assertEquals(List.of(List.of(1L, 2L)), named);
    }

    @Test
    void what_was_hidden_meanwhile_counts_for_nothing_and_comes_again() {
        ask(1);
        littleSeen.tick(FIRST);
        visible = false;
        littleSeen.tick(FIRST + 1_000);
        visible = true;
        littleSeen.tick(FIRST + LittleSeen.SHOWN_MS);

        assertEquals(List.of(List.of(1L), List.of()), named);
        assertEquals(List.of(new Tally(1, 0, 0)), tallies());
        play(FIRST + 1_000 + LittleSeen.REST_MS);
        assertEquals(List.of(new Tally(1, 0, 12)), tallies());
    }

    @Test
    void they_go_uncounted_when_another_comes_on_stage() {
        ask(3);
        littleSeen.tick(FIRST);
        happened(new SessionEvent.QuestionQueued(3, "twitch", "", "Why?", "", 0));
        happened(new SessionEvent.QuestionShown(OptionalLong.of(3)));
        littleSeen.tick(FIRST + 1_000);
        littleSeen.tick(FIRST + LittleSeen.SHOWN_MS);

        assertEquals(List.of(List.of(1L, 2L), List.of()), named);
        assertEquals(List.of(0, 0, 0), tallies().stream().map(Tally::impressions).toList());
    }

    @Test
    void one_that_is_taken_back_meanwhile_is_not_counted() {
        ask(2);
        littleSeen.tick(FIRST);
        queue.take(new QuestionCommand.Retract("twitch", "q1"));
        littleSeen.tick(FIRST + LittleSeen.SHOWN_MS);

        assertEquals(List.of(0, 12), tallies().stream().map(Tally::impressions).toList());
    }

    @Test
    void questions_that_were_not_let_through_are_never_named() {
        queue.take(new QuestionCommand.Premoderate(true));
        ask(3);
        play(FIRST);

        assertEquals(List.of(), named.stream().flatMap(List::stream).toList());
    }

    @Test
    void the_person_can_do_without_it_at_once() {
        ask(2);
        littleSeen.tick(FIRST);
        toggle();
        littleSeen.tick(FIRST + LittleSeen.REST_MS);
        littleSeen.tick(FIRST + 5 * LittleSeen.REST_MS);

        assertEquals(List.of(List.of(1L, 2L), List.of()), named);
        toggle();
        littleSeen.tick(FIRST + 6 * LittleSeen.REST_MS);
        assertEquals(List.of(1L, 2L), named.getLast());
        assertEquals(
                List.of(
                        "No questions are named over the picture any more but those you show.",
                        "Two questions that few have seen are named over the picture now and then."),
                said);
    }

    private void toggle() {
        littleSeen.actions().getFirst().deed().run();
    }

    private void play(long begin) {
        littleSeen.tick(begin);
        littleSeen.tick(begin + LittleSeen.SHOWN_MS);
    }

    private void ask(int last) {
        for (int i = 1; i <= last; i++) {
            Viewer by = new Viewer("twitch", "v" + i);
            queue.take(new QuestionCommand.Ask("q" + i, by, "", "Question " + i, "", 0));
        }
    }

    private List<Tally> tallies() {
        return queue.now().questions().stream().map(Tally::of).toList();
    }

    private void happened(SessionEvent event) {
        state = state.evolve(new Entry(state.entries(), 0, event));
    }
}
