package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.QuestionCommand.Approve;
import dev.labcast.question.QuestionCommand.Ask;
import dev.labcast.question.QuestionCommand.Premoderate;
import dev.labcast.question.QuestionCommand.Withdraw;
import dev.labcast.session.QuestionKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final Viewer MIRA = new Viewer("twitch", "m");

    private final Table table = new Table(new QuestionRules(20_000, 3, 2, 4));

    SuggestionTest() {
        table.doing(new Premoderate(false));
    }

    @Test
    void what_was_only_said_to_the_researcher_waits_and_keeps_nobody_from_asking() {
        table.doing(suggest("s1", MIRA, 0));
        table.doing(ask("q1", MIRA, Standing.KNOWN, 1));

        assertEquals(new QuestionState.Held(HoldReason.SUGGESTED), table.question("s1").state());
        assertEquals(new QuestionState.Queued(), table.question("q1").state());

        table.doing(new Approve("s1"));
        table.doing(new Withdraw(MIRA));

        assertEquals(new QuestionState.Queued(), table.question("s1").state());
        assertEquals(new QuestionState.Retracted(), table.question("q1").state());

        table.doing(new Withdraw(MIRA));

        assertEquals(new QuestionState.Retracted(), table.question("s1").state());
    }

    @Test
    void the_oldest_suggestion_gives_way_and_of_one_person_sooner() {
        for (int i = 0; i < 4; i++) {
            table.doing(suggest("m" + i, MIRA, i));
        }

        assertEquals(Set.of("m1", "m2", "m3"), table.queue.byId().keySet());

        table.doing(suggest("a", new Viewer("twitch", "a"), 5));
        table.doing(suggest("b", new Viewer("twitch", "b"), 6));

        assertEquals(Set.of("m2", "m3", "a", "b"), table.queue.byId().keySet());
    }

    @Test
    void suggestions_that_wait_take_nobodys_place_but_are_let_in_only_where_there_is_one() {
        for (int i = 0; i < 4; i++) {
            table.doing(suggest("s" + i, new Viewer("twitch", "s" + i), i));
        }
        for (int i = 0; i < 3; i++) {
            table.doing(ask("q" + i, new Viewer("twitch", "q" + i), Standing.KNOWN, i));
        }

        assertEquals(Refusal.FULL, table.refusal(new Approve("s0")));
    }

    @Test
    void who_never_spoke_there_before_waits_and_trusted_people_are_only_marked() {
        table.doing(ask("q1", MIRA, Standing.NEWCOMER, 0));
        table.doing(ask("q2", new Viewer("twitch", "v"), Standing.VIP, 0));

        assertEquals(new QuestionState.Held(HoldReason.FIRST_TIME), table.question("q1").state());
        assertEquals(new QuestionState.Queued(), table.question("q2").state());
        assertEquals(
                List.of(false, false, true, true, true),
                List.of(Standing.values()).stream().map(Standing::trusted).toList());

        table.doing(new Premoderate(true));
        table.doing(ask("q3", new Viewer("twitch", "w"), Standing.VIP, 0));

        assertEquals(new QuestionState.Held(HoldReason.APPROVAL), table.question("q3").state());
    }

    private static Ask suggest(String id, Viewer by, long at) {
        Manner manner = new Manner(QuestionKind.QUESTION, Standing.KNOWN, true, at);
        return new Ask(id, by, "Mira", "Why?", "", at, manner);
    }

    private static Ask ask(String id, Viewer by, Standing standing, long at) {
        Manner manner = new Manner(QuestionKind.QUESTION, standing, false, at);
        return new Ask(id, by, "Mira", "Why?", "", at, manner);
    }
}
