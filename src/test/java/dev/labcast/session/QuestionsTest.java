package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Asked.Fate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private final Folded log =
            new Folded()
                    .at(10, queued(1, "Why Adam?"))
                    .at(20, queued(2, "Which seed?"))
                    .at(30, new SessionEvent.QuestionVoted(2, 5));

    @Test
    void a_question_waits_with_its_votes_in_the_order_it_came() {
        assertEquals(
                List.of(
                        new Asked(1, "room", "mira", "Why Adam?", "", 5, 0, new Fate.Waiting()),
                        new Asked(2, "room", "mira", "Which seed?", "", 5, 5, new Fate.Waiting())),
                List.copyOf(questions().list()));
    }

    @Test
    void one_is_on_stage_at_a_time() {
        log.at(40, shown(1)).at(50, shown(2));

        assertEquals(List.of(new Fate.Waiting(), new Fate.OnStage()), fates());
        assertEquals(questions().find(2), questions().onStage());

        log.at(60, new SessionEvent.QuestionShown(OptionalLong.empty()));

        assertEquals(Optional.empty(), questions().onStage());
    }

    @Test
    void what_has_ended_stays_ended() {
        log.at(40, new SessionEvent.QuestionAnswered(1, 39, "s1"))
                .at(50, new SessionEvent.QuestionDropped(2))
                .at(60, shown(1))
                .at(61, shown(2))
                .at(62, new SessionEvent.QuestionDropped(1))
                .at(63, new SessionEvent.QuestionAnswered(2, 62, ""));

        assertEquals(List.of(new Fate.Answered(39, "s1"), new Fate.Dropped()), fates());
    }

    @Test
    void of_one_taken_back_only_the_number_and_the_time_remain() {
        log.at(40, shown(2))
                .at(50, new SessionEvent.QuestionRetracted(2))
                .at(60, new SessionEvent.QuestionVoted(2, 9))
                .at(70, shown(2));

        assertEquals(
                Optional.of(new Asked(2, "room", "", "", "", 5, 0, new Fate.Retracted())),
                questions().find(2));
    }

    @Test
    void one_that_is_merged_ends_with_the_other_or_waits_for_itself_again() {
        log.at(40, queued(3, "Seed?"))
                .at(50, shown(2))
                .at(60, new SessionEvent.QuestionMerged(1, 2))
                .at(61, new SessionEvent.QuestionMerged(1, 3));

        assertEquals(List.of(new Fate.Waiting(), new Fate.Merged(1), new Fate.Merged(1)), fates());
        assertEquals(Optional.empty(), questions().onStage());

        log.at(70, new SessionEvent.QuestionSplit(2))
                .at(71, new SessionEvent.QuestionSplit(1))
                .at(80, new SessionEvent.QuestionAnswered(3, 80, "s1"))
                .at(90, new SessionEvent.QuestionSplit(3));

        assertEquals(
                List.of(new Fate.Waiting(), new Fate.Waiting(), new Fate.Answered(80, "s1")),
                fates());
    }

    @Test
    void a_bug_that_holds_is_accepted_and_how_many_saw_it_is_told() {
        log.at(40, new SessionEvent.QuestionQueued(3, "room", "tom", "x", "", 5, QuestionKind.BUG))
                .at(50, new SessionEvent.QuestionSeen(3, 9))
                .at(55, new SessionEvent.QuestionVoted(3, 6))
                .at(60, new SessionEvent.QuestionAccepted(3, 59, "s1"))
                .at(70, new SessionEvent.QuestionDropped(3));

        assertEquals(
                Optional.of(
                        new Asked(
                                3,
                                QuestionKind.BUG,
                                "room",
                                "tom",
                                "x",
                                "",
                                5,
                                6,
                                9,
                                new Fate.Accepted(59, "s1"))),
                questions().find(3));
    }

    @Test
    void a_number_given_twice_or_never_changes_nothing() {
        Questions before = questions();
        log.at(40, queued(1, "Another?"))
                .at(50, new SessionEvent.QuestionVoted(9, 1))
                .at(60, new SessionEvent.QuestionRetracted(9));

        assertEquals(before, questions());
    }

    private Questions questions() {
        return log.state().questions();
    }

    private List<Fate> fates() {
        return questions().list().stream().map(Asked::fate).toList();
    }

    private static SessionEvent queued(long number, String text) {
        return new SessionEvent.QuestionQueued(number, "room", "mira", text, "", 5);
    }

    private static SessionEvent shown(long number) {
        return new SessionEvent.QuestionShown(OptionalLong.of(number));
    }
}
