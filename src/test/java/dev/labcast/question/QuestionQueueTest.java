package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.QuestionCommand.Answer;
import dev.labcast.question.QuestionCommand.Approve;
import dev.labcast.question.QuestionCommand.Ask;
import dev.labcast.question.QuestionCommand.Drop;
import dev.labcast.question.QuestionCommand.Premoderate;
import dev.labcast.question.QuestionCommand.Retract;
import dev.labcast.question.QuestionCommand.Show;
import dev.labcast.question.QuestionCommand.TakeOff;
import dev.labcast.question.QuestionCommand.Vote;
import dev.labcast.question.QuestionCommand.Withdraw;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionQueueTest {
    private static final Viewer MIRA = new Viewer("room", "m");
    private static final Viewer ADA = new Viewer("room", "a");
    private static final Viewer TOM = new Viewer("twitch", "t");

    private final Table table = new Table(new QuestionRules(20_000, 3, 2, 4));

    @Test
    void a_question_waits_to_be_let_through_and_then_in_the_queue() {
        assertEquals(List.of(), table.doing(ask("q1", MIRA, "Why Adam?", 5)));
        assertEquals(
                new Question(
                        "q1",
                        0,
                        new Asking(MIRA, "Mira", "Why Adam?", "plot:2", 5, Manner.asked(5)),
                        Interest.NONE,
                        Interest.NONE,
                        List.of(),
                        new QuestionState.Held(HoldReason.APPROVAL)),
                table.question("q1"));

        assertEquals(
                List.of(
                        new SessionEvent.QuestionQueued(
                                1, "room", "Mira", "Why Adam?", "plot:2", 5)),
                table.doing(new Approve("q1")));
        assertEquals(new QuestionState.Queued(), table.question("q1").state());
    }

    @Test
    void without_approval_it_is_in_the_queue_at_once_but_for_one_with_a_link() {
        table.doing(new Premoderate(false));
        table.doing(ask("q1", MIRA, "Why Adam?", 5));
        table.doing(ask("q2", ADA, "Seen x.com/y?", 5));

        assertEquals(1, table.question("q1").number());
        assertEquals(new QuestionState.Held(HoldReason.LINK), table.question("q2").state());
    }

    @Test
    void one_person_has_one_open_question_and_rests_between_two() {
        open("q1", MIRA, 0);
        assertEquals(Refusal.HAS_OPEN, table.refusal(ask("q2", MIRA, "And?", 30_000)));
        table.doing(new Withdraw(MIRA));
        assertEquals(Refusal.TOO_SOON, table.refusal(ask("q3", MIRA, "And?", 19_999)));
        assertEquals(List.of(), table.doing(ask("q4", MIRA, "And?", 20_000)));
    }

    @Test
    void a_question_without_words_or_when_too_many_wait_is_refused() {
        assertEquals(Refusal.EMPTY, table.refusal(ask("q", MIRA, " \u200b\u202e", 0)));
        for (int i = 0; i < 3; i++) {
            table.doing(ask("q" + i, new Viewer("room", "v" + i), "Why?", 0));
        }
        assertEquals(Refusal.FULL, table.refusal(ask("q9", MIRA, "Why?", 0)));
    }

    @Test
    void the_same_question_told_twice_is_one() {
        open("q1", MIRA, 0);
        Table before = table.copy();

        assertEquals(List.of(), table.doing(ask("q1", MIRA, "Why?", 1)));
        assertEquals(before.queue, table.queue);
    }

    @Test
    void a_vote_counts_once_for_each_person_and_can_be_taken_back() {
        open("q1", MIRA, 0);

        assertEquals(votes(1), table.doing(new Vote(1, ADA, true)));
        assertEquals(List.of(), table.doing(new Vote(1, ADA, true)));
        assertEquals(votes(2), table.doing(new Vote(1, TOM, true)));
        assertEquals(votes(1), table.doing(new Vote(1, ADA, false)));
        assertEquals(List.of(), table.doing(new Vote(1, ADA, false)));
        assertEquals(Refusal.OWN, table.refusal(new Vote(1, MIRA, true)));
        assertEquals(Refusal.UNKNOWN, table.refusal(new Vote(2, ADA, true)));
        assertEquals(Refusal.UNKNOWN, table.refusal(new Vote(0, ADA, true)));
    }

    @Test
    void a_held_question_has_no_votes_and_comes_not_on_stage() {
        table.doing(ask("q1", MIRA, "Why?", 0));

        assertEquals(Refusal.UNKNOWN, table.refusal(new Vote(0, ADA, true)));
        assertEquals(Refusal.HELD, table.refusal(new Show("q1")));
        assertEquals(Refusal.HELD, table.refusal(new Answer("q1", 1, "")));
    }

    @Test
    void one_is_on_stage_at_a_time_until_it_is_answered() {
        open("q1", MIRA, 0);
        open("q2", ADA, 0);

        assertEquals(List.of(shown(1)), table.doing(new Show("q1")));
        assertEquals(List.of(shown(), shown(2)), table.doing(new Show("q2")));
        assertEquals(List.of(), table.doing(new Show("q2")));
        assertEquals(new QuestionState.Queued(), table.question("q1").state());
        assertEquals(
                List.of(new SessionEvent.QuestionAnswered(2, 99, "s4")),
                table.doing(new Answer("q2", 99, "s4")));
        assertEquals(Refusal.OVER, table.refusal(new Vote(2, TOM, true)));
        assertEquals(Refusal.OVER, table.refusal(new Show("q2")));
        assertEquals(List.of(), table.doing(new TakeOff()));
    }

    @Test
    void a_held_question_that_is_dropped_or_taken_back_leaves_no_trace_in_public() {
        table.doing(ask("q1", MIRA, "Why?", 0));
        table.doing(ask("q2", ADA, "How?", 0));

        assertEquals(List.of(), table.doing(new Drop("q1")));
        assertEquals(List.of(), table.doing(new Withdraw(ADA)));
        assertEquals(
                List.of(new QuestionState.Dropped(), new QuestionState.Retracted()),
                table.queue.questions().stream().map(Question::state).toList());
    }

    @Test
    void of_one_taken_back_no_text_remains_and_it_does_not_come_again() {
        open("q1", MIRA, 0);
        table.doing(new Vote(1, ADA, true));
        table.doing(new Show("q1"));

        assertEquals(
                List.of(new SessionEvent.QuestionRetracted(1)), table.doing(new Withdraw(MIRA)));
        assertEquals(
                new Question(
                        "q1",
                        1,
                        new Asking(MIRA, "", "", "", 0, Manner.asked(0)),
                        Interest.NONE,
                        Interest.NONE,
                        List.of(),
                        new QuestionState.Retracted()),
                table.question("q1"));
        assertEquals(List.of(), table.doing(ask("q1", MIRA, "Why?", 60_000)));
        assertEquals(Refusal.OVER, table.refusal(new Withdraw(MIRA)));
    }

    @Test
    void a_deletion_holds_also_when_it_comes_before_the_question() {
        table.doing(new Retract("twitch", "t1"));

        assertEquals(Refusal.OVER, table.refusal(ask("t1", TOM, "Why?", 0)));
        assertEquals(List.of(), List.copyOf(table.queue.questions()));
    }

    @Test
    void a_deletion_holds_also_for_an_answered_question() {
        open("q1", MIRA, 0);
        table.doing(new Answer("q1", 5, ""));

        assertEquals(Refusal.OVER, table.refusal(new Withdraw(MIRA)));
        assertEquals(
                List.of(new SessionEvent.QuestionRetracted(1)),
                table.doing(new Retract("room", "q1")));
    }

    @Test
    void of_those_that_are_over_only_the_newest_are_remembered() {
        for (int i = 0; i < 5; i++) {
            open("q" + i, new Viewer("room", "v" + i), 0);
            table.doing(new Drop("q" + i));
        }
        for (int i = 0; i < 5; i++) {
            table.doing(new Retract("twitch", "t" + i));
        }

        assertEquals(Set.of("q3", "q4"), table.queue.byId().keySet());
        assertEquals(Set.of("t3", "t4"), table.queue.memory().gone());
    }

    @Test
    void an_end_is_told_also_when_the_question_is_older_than_all_that_are_remembered() {
        for (int i = 1; i <= 3; i++) {
            open("q" + i, new Viewer("room", "v" + i), 0);
        }
        table.doing(new Drop("q2"));
        table.doing(new Drop("q3"));

        assertEquals(List.of(new SessionEvent.QuestionDropped(1)), table.doing(new Drop("q1")));
        assertEquals(Set.of("q1", "q3"), table.queue.byId().keySet());
    }

    @Test
    void switching_approval_off_lets_nothing_through_by_itself() {
        table.doing(ask("q1", MIRA, "Why?", 0));
        table.doing(new Premoderate(false));

        assertTrue(table.question("q1").held());
    }

    private void open(String id, Viewer by, long at) {
        table.doing(ask(id, by, "Why?", at));
        table.doing(new Approve(id));
    }

    private static Ask ask(String id, Viewer by, String text, long at) {
        return new Ask(id, by, "Mira", text, "plot:2", at);
    }

    private static List<SessionEvent> votes(int count) {
        return List.of(new SessionEvent.QuestionVoted(1, count));
    }

    private static SessionEvent shown(long number) {
        return new SessionEvent.QuestionShown(OptionalLong.of(number));
    }

    private static SessionEvent shown() {
        return new SessionEvent.QuestionShown(OptionalLong.empty());
    }
}
