package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.QuestionState;
import dev.labcast.question.Refusal;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.HandClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuestionKeeperTest {
    private static final Decision BUSY = new Decision.Refused(Refusal.BUSY);

    private final List<SessionEvent> told = new CopyOnWriteArrayList<>();
    private final HandClock clock = new HandClock();
    private final QuestionKeeper keeper = new QuestionKeeper(QuestionRules.USUAL, clock, told::add);

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
    void five_hundred_votes_at_once_are_told_in_one_line_and_all_counted() throws Exception {
        open("q1");
        List<CompletableFuture<Decision>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(offerPatiently(new QuestionCommand.Vote(1, viewer("room", "v" + i), true)));
        }
        for (CompletableFuture<Decision> answer : answers) {
            assertTrue(answer.get() instanceof Decision.Done);
        }
        assertEquals(1, told.size(), "no vote is told before its time");

        clock.millis.addAndGet(250);

        Eventually.holds(
                "all votes are told",
                () -> told.getLast().equals(new SessionEvent.QuestionVoted(1, 500)));
        assertEquals(2, told.size());
    }

    @Test
    void votes_are_not_lost_when_it_ends() throws Exception {
        open("q1");
        keeper.offer(new QuestionCommand.Vote(1, viewer("room", "v"), true)).get();
        keeper.close();

        assertEquals(new SessionEvent.QuestionVoted(1, 1), told.getLast());
        assertEquals(BUSY, keeper.offer(ask("q2", "room", "x")).get());
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

    @Test
    void what_is_deleted_in_a_flood_is_gone_before_the_flood_is_through() throws Exception {
        open("q1");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        List<Integer> known = new CopyOnWriteArrayList<>();
        keeper.listen(queue -> {
            if (queue.find("q1").orElseThrow().state() instanceof QuestionState.Retracted) {
                known.add(queue.questions().size());
            }
            begun.countDown();
            await(stopped);
        });
        keeper.want(new QuestionCommand.Premoderate(true));
        await(begun);
        for (int i = 0; i < 5_000; i++) {
            keeper.offer(ask("f" + i, "room", "v" + i));
        }
        var gone = keeper.offer(new QuestionCommand.Retract("room", "q1"));
        var never = keeper.offer(new QuestionCommand.Retract("room", "f0"));
        stopped.countDown();

        assertTrue(gone.get() instanceof Decision.Done);
        assertTrue(never.get() instanceof Decision.Done);
        Eventually.holds("it is known", () -> !known.isEmpty());
        assertEquals(1, known.getFirst());
        keeper.want(new QuestionCommand.Premoderate(false)).get();
        assertTrue(keeper.now().find("f0").isEmpty(), "it was deleted before it was taken");
    }

    @Test
    void what_waits_when_it_ends_is_refused_and_so_is_what_comes_later() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        keeper.listen(_ -> await(stopped));
        keeper.offer(ask("q0", "room", "first"));
        Eventually.holds("the keeper is at work", () -> keeper.now().questions().size() == 1);
        var waiting = keeper.offer(ask("q1", "room", "second"));
        var desks = keeper.want(new QuestionCommand.Premoderate(false));
        Thread closing = Thread.ofVirtual().start(keeper::close);

        assertEquals(BUSY, waiting.get(20, TimeUnit.SECONDS));
        assertEquals(BUSY, desks.get(20, TimeUnit.SECONDS));
        assertEquals(
                BUSY,
                keeper.want(new QuestionCommand.Premoderate(false)).get(20, TimeUnit.SECONDS));
        stopped.countDown();
        closing.join();
        assertEquals(1, keeper.now().questions().size());
    }

    @Test
    void nobody_who_asks_while_it_ends_waits_for_ever() throws Exception {
        for (int round = 0; round < 50; round++) {
            QuestionKeeper ending = new QuestionKeeper(QuestionRules.USUAL, clock, told::add);
            List<CompletableFuture<Decision>> answers = new CopyOnWriteArrayList<>();
            CountDownLatch some = new CountDownLatch(5);
            Thread asking =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 300; i++) {
                                    answers.add(ending.offer(ask("q" + i, "room", "v" + i)));
                                    some.countDown();
                                }
                            });
            await(some);
            ending.close();
            asking.join();
            for (CompletableFuture<Decision> answer : answers) {
                answer.get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void a_wish_that_nobody_waits_for_any_more_is_not_carried_out() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        keeper.listen(_ -> await(stopped));
        keeper.offer(ask("q0", "room", "first"));
        Eventually.holds("the keeper is at work", () -> keeper.now().questions().size() == 1);
        var givenUp = keeper.offer(ask("q1", "room", "second"));
        assertTrue(givenUp.cancel(false));
        stopped.countDown();

        keeper.offer(ask("q2", "room", "third")).get();
        assertEquals(
                List.of("q0", "q2"), keeper.now().questions().stream().map(Question::id).toList());
    }

    @Test
    void a_wish_that_is_being_carried_out_cannot_be_given_up() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (QuestionKeeper slow =
                new QuestionKeeper(
                        QuestionRules.USUAL,
                        clock,
                        _ -> {
                            begun.countDown();
                            await(stopped);
                        })) {
            slow.want(new QuestionCommand.Premoderate(false)).get();
            var answer = slow.offer(ask("q1", "room", "mira"));
            await(begun);

            assertFalse(answer.cancel(false));
            stopped.countDown();
            assertTrue(answer.get() instanceof Decision.Done);
        }
    }

    @Test
    void a_wish_that_breaks_the_queue_fails_alone_and_the_log_file_says_why() throws Exception {
        RuntimeException planted = new IllegalStateException("planted");
        try (Heard heard = new Heard();
                QuestionKeeper broken =
                        new QuestionKeeper(
                                QuestionRules.USUAL,
                                clock,
                                _ -> {
                                    throw planted;
                                })) {
            broken.want(new QuestionCommand.Premoderate(false)).get();
            var answer = broken.offer(ask("q1", "room", "mira"));

            assertEquals(planted, assertThrows(ExecutionException.class, answer::get).getCause());
            assertTrue(
                    broken.want(new QuestionCommand.Premoderate(true)).get()
                            instanceof Decision.Done);
            assertEquals(List.of(planted), heard.thrown);
        }
    }

    @Test
    void a_listener_that_breaks_takes_nobody_the_answer() throws Exception {
        RuntimeException planted = new IllegalStateException("planted");
        List<Boolean> others = new CopyOnWriteArrayList<>();
        try (Heard heard = new Heard()) {
            keeper.listen(_ -> {
                throw planted;
            });
            keeper.listen(queue -> others.add(queue.premoderated()));

            assertTrue(
                    keeper.want(new QuestionCommand.Premoderate(false)).get()
                            instanceof Decision.Done);

            Eventually.holds("the others hear of it", () -> others.equals(List.of(false)));
            assertEquals(List.of(planted), heard.thrown);
        }
    }

    /// What the keeper writes into the log file.
    private static final class Heard extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger(QuestionKeeper.class.getName());
        private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

        Heard() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel() == Level.SEVERE) {
                thrown.add(record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
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
        return answer.isDone() && answer.join().equals(BUSY);
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
