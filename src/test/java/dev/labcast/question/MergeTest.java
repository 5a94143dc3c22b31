package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.QuestionCommand.Accept;
import dev.labcast.question.QuestionCommand.Answer;
import dev.labcast.question.QuestionCommand.Ask;
import dev.labcast.question.QuestionCommand.Drop;
import dev.labcast.question.QuestionCommand.Merge;
import dev.labcast.question.QuestionCommand.Premoderate;
import dev.labcast.question.QuestionCommand.Retract;
import dev.labcast.question.QuestionCommand.Seen;
import dev.labcast.question.QuestionCommand.Show;
import dev.labcast.question.QuestionCommand.Split;
import dev.labcast.question.QuestionCommand.Vote;
import dev.labcast.question.QuestionCommand.VoteOn;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Viewer ADA = viewer("ada");
    private static final Viewer BO = viewer("bo");
    private static final Viewer CY = viewer("cy");
    private static final Viewer DEE = viewer("dee");
    private static final Viewer EVE = viewer("eve");
    private static final Viewer FAY = viewer("fay");

    private final Table table = new Table(QuestionRules.USUAL);

    /// 1 of Ada with Dee's and Eve's votes, 2 of Bo with Dee's and Ada's, 3 of Cy.
    MergeTest() {
        table.doing(new Premoderate(false));
        ask("a", ADA, QuestionKind.BUG);
        ask("b", BO, QuestionKind.QUESTION);
        ask("c", CY, QuestionKind.QUESTION);
        List.of(DEE, EVE).forEach(it -> table.doing(new Vote(1, it, true)));
        List.of(DEE, ADA).forEach(it -> table.doing(new Vote(2, it, true)));
    }

    @Test
    void the_kept_one_has_the_distinct_voters_of_both_and_who_asked_the_other() {
        table.doing(new Seen(List.of(1L, 2L), DEE));
        table.doing(new Seen(List.of(2L), EVE));

        assertEquals(
                List.of(
                        new SessionEvent.QuestionMerged(1, 2),
                        new SessionEvent.QuestionVoted(1, 3),
                        new SessionEvent.QuestionSeen(1, 2)),
                table.doing(new Merge("a", "b")));
        assertEquals(Crowd.of(DEE, EVE, BO), table.question("a").voters());
        assertEquals("Why b?", table.question("b").text());
        assertEquals(Refusal.MERGED, table.refusal(new Drop("b")));
        assertEquals(List.of(), table.doing(new Merge("a", "b")));
    }

    @Test
    void a_split_gives_back_what_each_had_and_what_each_got_since() {
        table.doing(new Merge("a", "b"));
        table.doing(new Vote(2, CY, true));

        assertEquals(Crowd.of(DEE, EVE, BO, CY), table.question("a").voters());
        assertEquals(List.of(), table.doing(new Vote(1, CY, true)));
        assertEquals(Refusal.OWN, table.refusal(new Vote(2, BO, true)));

        assertEquals(
                List.of(
                        new SessionEvent.QuestionSplit(2),
                        new SessionEvent.QuestionVoted(1, 2),
                        new SessionEvent.QuestionSeen(1, 0)),
                table.doing(new Split("b")));
        assertEquals(Crowd.of(DEE, EVE), table.question("a").voters());
        assertEquals(Crowd.of(DEE, ADA, CY), table.question("b").voters());
    }

    @Test
    void a_vote_taken_back_is_taken_from_both() {
        table.doing(new Merge("a", "b"));
        table.doing(new Vote(1, DEE, false));

        assertEquals(Crowd.of(EVE, BO), table.question("a").voters());
        assertEquals(Crowd.of(ADA), table.question("b").voters());
    }

    @Test
    void an_answer_answers_all_that_was_merged_also_over_two_steps() {
        table.doing(new Merge("b", "c"));
        table.doing(new Merge("a", "b"));

        assertEquals(Crowd.of(DEE, EVE, BO, CY), table.question("a").voters());
        assertEquals(
                List.of(
                        new SessionEvent.QuestionAnswered(1, 9, "s1"),
                        new SessionEvent.QuestionAnswered(2, 9, "s1"),
                        new SessionEvent.QuestionAnswered(3, 9, "s1")),
                table.doing(new Answer("c", 9, "s1")));
        assertEquals(Refusal.OVER, table.refusal(new Split("b")));
    }

    @Test
    void a_bug_is_accepted_with_what_was_merged_and_a_question_is_not() {
        table.doing(new Merge("a", "b"));

        assertEquals(Refusal.NO_FIND, table.refusal(new Accept("c", 9, "")));
        assertEquals(
                List.of(
                        new SessionEvent.QuestionAccepted(1, 9, "s1"),
                        new SessionEvent.QuestionAccepted(2, 9, "s1")),
                table.doing(new Accept("a", 9, "s1")));
    }

    @Test
    void what_is_deleted_leaves_the_other_as_it_is() {
        table.doing(new Merge("a", "b"));

        assertEquals(
                List.of(
                        new SessionEvent.QuestionRetracted(2),
                        new SessionEvent.QuestionVoted(1, 2),
                        new SessionEvent.QuestionSeen(1, 0)),
                table.doing(new Retract("twitch", "b")));
        assertEquals(Crowd.of(DEE, EVE), table.question("a").voters());

        table.doing(new Merge("c", "a"));

        assertEquals(
                List.of(new SessionEvent.QuestionRetracted(3), new SessionEvent.QuestionSplit(1)),
                table.doing(new Retract("twitch", "c")).stream()
                        .filter(it -> !(it instanceof SessionEvent.QuestionVoted))
                        .filter(it -> !(it instanceof SessionEvent.QuestionSeen))
                        .toList());
        assertEquals(new QuestionState.Queued(), table.question("a").state());
        assertEquals(Crowd.of(DEE, EVE), table.question("a").voters());
    }

    @Test
    void where_the_duplicate_was_on_stage_the_kept_one_is() {
        table.doing(new Show("b"));

        assertEquals(
                List.of(
                        new SessionEvent.QuestionShown(OptionalLong.empty()),
                        new SessionEvent.QuestionShown(OptionalLong.of(1)),
                        new SessionEvent.QuestionMerged(1, 2)),
                table.doing(new Merge("a", "b")).subList(0, 3));
        assertEquals(new QuestionState.OnStage(), table.question("a").state());
    }

    @Test
    void what_viewers_have_seen_is_not_merged_into_what_they_have_not() {
        table.doing(new Premoderate(true));
        ask("d", DEE, QuestionKind.QUESTION);
        table.doing(new Drop("c"));

        assertEquals(Refusal.SAME, table.refusal(new Merge("a", "a")));
        assertEquals(Refusal.HELD, table.refusal(new Merge("d", "a")));
        assertEquals(Refusal.OVER, table.refusal(new Merge("a", "c")));
        table.doing(new Merge("a", "b"));
        assertEquals(Refusal.SAME, table.refusal(new Merge("b", "a")));
    }

    @Test
    void one_that_waits_is_merged_and_nobody_hears_more_of_it_than_a_vote() {
        table.doing(new Premoderate(true));
        ask("d", FAY, QuestionKind.QUESTION);

        assertEquals(
                List.of(new SessionEvent.QuestionVoted(1, 3), new SessionEvent.QuestionSeen(1, 0)),
                table.doing(new Merge("a", "d")));
        assertEquals(Crowd.of(DEE, EVE, FAY), table.question("a").voters());
        assertEquals(Refusal.MERGED, table.refusal(new QuestionCommand.Approve("d")));

        assertEquals(
                List.of(new SessionEvent.QuestionVoted(1, 2), new SessionEvent.QuestionSeen(1, 0)),
                table.doing(new Split("d")));
        assertEquals(new QuestionState.Held(HoldReason.APPROVAL), table.question("d").state());
        table.doing(new Merge("a", "d"));
        assertEquals(
                List.of(new SessionEvent.QuestionAnswered(1, 9, "s1")),
                table.doing(new Answer("a", 9, "s1")));
        assertEquals(new QuestionState.Answered(9, "s1"), table.question("d").state());
    }

    @Test
    void two_that_wait_are_merged_and_let_through_as_one() {
        table.doing(new Premoderate(true));
        ask("d", DEE, QuestionKind.QUESTION);
        table.doing(
                new Ask(
                        "e",
                        EVE,
                        "n",
                        "d?",
                        "",
                        0,
                        new Manner(QuestionKind.QUESTION, Standing.NEWCOMER, false, 0)));

        assertEquals(List.of(), table.doing(new Merge("d", "e")));
        assertEquals(
                List.of(
                        new SessionEvent.QuestionQueued(4, "twitch", "n", "Why d?", "", 0),
                        new SessionEvent.QuestionVoted(4, 1)),
                table.doing(new QuestionCommand.Approve("d")));
        table.doing(new Retract("twitch", "d"));
        assertEquals(new QuestionState.Held(HoldReason.FIRST_TIME), table.question("e").state());
    }

    @Test
    void one_that_is_dropped_while_it_waits_takes_along_what_was_merged_into_it() {
        table.doing(new Premoderate(true));
        ask("d", DEE, QuestionKind.QUESTION);
        ask("e", EVE, QuestionKind.QUESTION);
        table.doing(new Merge("d", "e"));

        assertEquals(List.of(), table.doing(new Drop("d")));
        assertEquals(new QuestionState.Dropped(), table.question("e").state());
    }

    @Test
    void a_suggestion_that_stands_for_another_gives_way_last() {
        suggest("s0", ADA, 0);
        suggest("t", BO, 0);
        table.doing(new Merge("s0", "t"));
        for (int i = 1; i <= QuestionRules.MOST_SUGGESTED_OF_ONE + 1; i++) {
            suggest("s" + i, ADA, i);
        }

        assertEquals(List.of("t"), table.question("s0").merged());
        List.of("s1", "s2").forEach(it -> assertTrue(table.queue.find(it).isEmpty(), it));
    }

    @Test
    void where_everybody_read_it_also_one_that_waits_can_be_wanted() {
        table.doing(new Premoderate(true));
        ask("d", DEE, QuestionKind.QUESTION);

        assertEquals(List.of(), table.doing(new VoteOn("d", EVE)));
        assertEquals(
                List.of(
                        new SessionEvent.QuestionQueued(4, "twitch", "n", "Why d?", "", 0),
                        new SessionEvent.QuestionVoted(4, 1)),
                table.doing(new QuestionCommand.Approve("d")));
        assertEquals(Refusal.UNKNOWN, table.refusal(new VoteOn("z", EVE)));
    }

    private void ask(String id, Viewer by, QuestionKind kind) {
        Manner manner = new Manner(kind, Standing.KNOWN, false, 0);
        table.doing(new Ask(id, by, "n", "Why " + id + "?", "", 0, manner));
    }

    private void suggest(String id, Viewer by, long at) {
        Manner manner = new Manner(QuestionKind.QUESTION, Standing.KNOWN, true, at);
        table.doing(new Ask(id, by, "n", "And " + id + "?", "", at, manner));
    }

    private static Viewer viewer(String id) {
        return new Viewer("twitch", id);
    }
}
