package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.QuestionCommand.Answer;
import dev.labcast.question.QuestionCommand.Ask;
import dev.labcast.question.QuestionCommand.Clear;
import dev.labcast.question.QuestionCommand.Premoderate;
import dev.labcast.question.QuestionCommand.Silence;
import dev.labcast.question.QuestionCommand.Vote;
import dev.labcast.session.SessionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Times of the place (`saidAt`) and of the session are far apart here, as they are in life.
class SilenceTest {
    private static final Viewer TROLL = new Viewer("twitch", "t");
    private static final Viewer ADA = new Viewer("twitch", "a");
    private static final Viewer GUEST = new Viewer("room", "g");

    private final Table table = new Table(new QuestionRules(10, 9, 9, 4));

    SilenceTest() {
        table.doing(new Premoderate(false));
    }

    @Test
    void all_that_a_silenced_person_asked_goes_and_their_votes_too() {
        table.doing(ask("t1", TROLL, 0, 1_000));
        table.doing(new Answer("t1", 5, ""));
        table.doing(ask("t2", TROLL, 20, 1_020));
        table.doing(ask("a1", ADA, 20, 1_020));
        table.doing(new Vote(3, TROLL, true));

        assertEquals(
                List.of(
                        new SessionEvent.QuestionVoted(3, 0),
                        new SessionEvent.QuestionRetracted(1),
                        new SessionEvent.QuestionRetracted(2)),
                table.doing(new Silence(TROLL, 1_030)));
        assertEquals("", table.question("t2").text());
        assertEquals(Interest.NONE, table.question("a1").all());
    }

    @Test
    void what_they_said_before_stays_away_however_late_it_comes() {
        table.doing(new Silence(TROLL, 1_030));

        assertEquals(Refusal.OVER, table.refusal(ask("t1", TROLL, 90, 1_030)));
        assertEquals(List.of(), List.copyOf(table.queue.questions()));
        table.doing(ask("t2", TROLL, 99, 1_031));
        assertEquals(new QuestionState.Queued(), table.question("t2").state());

        table.doing(new Silence(TROLL, 1_020));

        assertEquals(Refusal.OVER, table.refusal(ask("t3", TROLL, 120, 1_030)));
    }

    @Test
    void a_cleared_place_loses_what_was_said_there_and_no_other() {
        table.doing(ask("t1", TROLL, 0, 1_000));
        table.doing(ask("a1", ADA, 0, 1_040));
        table.doing(ask("g1", GUEST, 0, 0));

        table.doing(new Clear("twitch", 1_030));

        assertEquals(
                List.of(
                        new QuestionState.Retracted(),
                        new QuestionState.Queued(),
                        new QuestionState.Queued()),
                table.queue.questions().stream().map(Question::state).toList());
        assertEquals(
                Refusal.OVER, table.refusal(ask("t2", new Viewer("twitch", "late"), 99, 1_029)));
        table.doing(ask("g2", new Viewer("room", "h"), 99, 99));
    }

    @Test
    void the_silenced_are_remembered_up_to_a_bound() {
        for (int i = 0; i < 12; i++) {
            table.doing(new Silence(new Viewer("twitch", "v" + i), 1_000));
        }

        assertEquals(9, table.queue.memory().silenced().size());
    }

    private static Ask ask(String id, Viewer by, long at, long saidAt) {
        return new Ask(id, by, "n", "Why?", "", at, Manner.asked(saidAt));
    }
}
