package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Refusal;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuestionKeeperTest {
    private final List<SessionEvent> told = new CopyOnWriteArrayList<>();
    private final QuestionKeeper keeper =
            new QuestionKeeper(QuestionRules.USUAL, SessionClock.startingNow(), told::add);

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void a_question_is_told_once_it_was_let_through() throws Exception {
        keeper.offer(ask("q1", "room", "mira")).get();
        assertEquals(List.of(), told);

        keeper.want(new QuestionCommand.Approve("q1")).get();

        assertEquals(
                List.of(new SessionEvent.QuestionQueued(1, "room", "Mira", "Why?", "", 0)), told);
    }

    @Test
    void five_hundred_votes_at_once_are_told_in_a_few_lines_and_all_counted() throws Exception {
        open("q1");
        List<CompletableFuture<Decision>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(offerPatiently(new QuestionCommand.Vote(1, viewer("room", "v" + i), true)));
        }
        for (CompletableFuture<Decision> answer : answers) {
            assertTrue(answer.get() instanceof Decision.Done);
        }

        Eventually.holds(
                "all votes are told",
                () -> told.getLast().equals(new SessionEvent.QuestionVoted(1, 500)));
        assertTrue(told.size() < 20, told.size() + " lines");
    }

    @Test
    void votes_are_not_lost_when_it_ends() throws Exception {
        open("q1");
        keeper.offer(new QuestionCommand.Vote(1, viewer("room", "v"), true)).get();
        keeper.close();

        assertEquals(new SessionEvent.QuestionVoted(1, 1), told.getLast());
        assertEquals(
                new Decision.Refused(Refusal.BUSY), keeper.offer(ask("q2", "room", "x")).get());
    }

    @Test
    void a_source_that_floods_is_refused_and_delays_neither_the_desk_nor_other_sources()
            throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        keeper.listen(_ -> await(stopped)); // as slow as can be
        var first = keeper.offer(ask("q0", "room", "first"));
        Eventually.holds("the keeper is at work", () -> keeper.now().questions().size() == 1);
        List<CompletableFuture<Decision>> flood = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            flood.add(keeper.offer(ask("f" + i, "room", "v" + i)));
        }
        var other = keeper.offer(ask("t1", "twitch", "tom"));
        var desk = keeper.want(new QuestionCommand.Premoderate(false));
        stopped.countDown();

        assertTrue(first.get() instanceof Decision.Done);
        desk.get();
        other.get();
        assertEquals(
                5_000 - WishInbox.MOST_OF_A_SOURCE,
                flood.stream().filter(it -> isBusy(it)).count());
        List<String> order = keeper.now().questions().stream().map(Question::id).limit(3).toList();
        assertEquals(List.of("q0", "f0", "t1"), order);
        assertFalse(keeper.now().premoderated());
    }

    private void open(String id) throws Exception {
        keeper.offer(ask(id, "room", "mira")).get();
        keeper.want(new QuestionCommand.Approve(id)).get();
    }

    private CompletableFuture<Decision> offerPatiently(QuestionCommand.OfViewers wish)
            throws Exception {
        while (true) {
            CompletableFuture<Decision> answer = keeper.offer(wish);
            if (!isBusy(answer)) {
                return answer;
            }
            Thread.sleep(1);
        }
    }

    private static boolean isBusy(CompletableFuture<Decision> answer) {
        return answer.isDone() && answer.join().equals(new Decision.Refused(Refusal.BUSY));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static QuestionCommand.Ask ask(String id, String source, String who) {
        return new QuestionCommand.Ask(id, viewer(source, who), "Mira", "Why?", "", 0);
    }

    private static Viewer viewer(String source, String id) {
        return new Viewer(source, id);
    }
}
