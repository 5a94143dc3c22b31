package dev.labcast.app;

import dev.labcast.question.Decision;
import dev.labcast.question.PublicFacts;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionFact;
import dev.labcast.question.QuestionIntake;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Refusal;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the queue of questions while a session runs: decides on a thread of its own, and tells the
/// guard what everybody may know. Votes are told a few times a second however fast they come, and
/// how many have seen a question every few seconds. Callable from any thread; listeners are called
/// on the keeper's.
final class QuestionKeeper implements QuestionIntake, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionKeeper.class);
    private static final long VOTES_MS = 250;
    private static final long SEEN_MS = 5_000;
    private static final long END_MS = 2_000;

    private final SessionClock clock;
    private final Consumer<SessionEvent> out;
    private final WishInbox inbox = new WishInbox();
    private final List<Consumer<QuestionQueue>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, SessionEvent> votes = new LinkedHashMap<>();
    private final Thread thread;
    private volatile QuestionQueue queue;
    private final Map<Long, SessionEvent> seen = new LinkedHashMap<>();
    private long votesTold;
    private long seenTold;

    /// `out` is given events for the session log, in order.
    QuestionKeeper(QuestionRules rules, SessionClock clock, Consumer<SessionEvent> out) {
        this.clock = clock;
        this.out = out;
        queue = QuestionQueue.empty(rules);
        thread = Thread.ofPlatform().daemon().name("labcast-questions").start(this::work);
    }

    @Override
    public CompletableFuture<Decision> offer(QuestionCommand.OfViewers wish) {
        WishAnswer answer = new WishAnswer();
        if (!takes(wish, new WishInbox.Waiting(wish, answer))) {
            refuse(answer);
        }
        return answer;
    }

    /// What was deleted where it was said is gone before all else, and however much waits: a
    /// question that comes after that stays away too.
    private boolean takes(QuestionCommand.OfViewers wish, WishInbox.Waiting waiting) {
        return switch (wish) {
            case QuestionCommand.Retract _, QuestionCommand.Silence _, QuestionCommand.Clear _ ->
                    inbox.add(waiting);
            case QuestionCommand.Ask _,
                    QuestionCommand.Vote _,
                    QuestionCommand.VoteOn _,
                    QuestionCommand.Seen _,
                    QuestionCommand.Withdraw _ ->
                    inbox.offer(wish.source(), waiting);
        };
    }

    @Override
    public CompletableFuture<Decision> want(QuestionCommand.OfDesk wish) {
        WishAnswer answer = new WishAnswer();
        if (!inbox.add(new WishInbox.Waiting(wish, answer))) {
            refuse(answer);
        }
        return answer;
    }

    @Override
    public QuestionQueue now() {
        return queue;
    }

    /// `listener` is given the queue after each change.
    void listen(Consumer<QuestionQueue> listener) {
        listeners.add(listener);
    }

    /// What waits is refused; the last votes are told.
    @Override
    public void close() {
        refuseTheRest();
        try {
            thread.join(END_MS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt(); // in case that somebody it tells hangs
    }

    private void work() {
        try {
            while (inbox.isOpen()) {
                inbox.poll(VOTES_MS).ifPresent(this::carryOut);
                if (clock.now() - votesTold >= VOTES_MS) {
                    tellVotes();
                }
                if (clock.now() - seenTold >= SEEN_MS) {
                    tellSeen();
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("No more questions are taken");
        } finally {
            refuseTheRest();
        }
        tellVotes();
        tellSeen();
    }

    private void refuseTheRest() {
        inbox.close().forEach(it -> refuse(it.answer()));
    }

    private static void refuse(WishAnswer answer) {
        if (answer.begin()) {
            answer.complete(new Decision.Refused(Refusal.BUSY));
        }
    }

    /// Whoever wished it is answered before others hear of it: a slow or broken listener is not
    /// their trouble.
    private void carryOut(WishInbox.Waiting it) {
        if (!it.answer().begin()) {
            return; // nobody waits for it any more
        }
        QuestionQueue before = queue;
        try {
            it.answer().complete(take(it.wish()));
        } catch (RuntimeException broken) {
            // The thread's boundary: a wish that breaks the queue's code fails alone.
            LOG.error("A wish about questions could not be carried out", broken);
            it.answer().completeExceptionally(broken);
        }
        if (queue != before) {
            listeners.forEach(listener ->
                    alone("The questions cannot be shown", () -> listener.accept(queue)));
        }
    }

    private Decision take(QuestionCommand wish) {
        Decision decision = queue.decide(wish);
        if (decision instanceof Decision.Done(var facts)) {
            facts.forEach(this::happened);
        }
        return decision;
    }

    private void happened(QuestionFact fact) {
        queue = queue.evolve(fact);
        for (SessionEvent event : PublicFacts.of(fact, queue)) {
            if (event instanceof SessionEvent.QuestionVoted(var number, _)) {
                votes.put(number, event);
            } else if (event instanceof SessionEvent.QuestionSeen(var number, _)) {
                seen.put(number, event);
            } else {
                out.accept(event);
            }
        }
    }

    private void tellVotes() {
        votesTold = clock.now();
        tell(votes);
    }

    private void tellSeen() {
        seenTold = clock.now();
        tell(seen);
    }

    private void tell(Map<Long, SessionEvent> waiting) {
        List<SessionEvent> counts = List.copyOf(waiting.values());
        waiting.clear();
        counts.forEach(count -> alone("Votes cannot be told", () -> out.accept(count)));
    }

    /// The thread's boundary as well: what breaks here takes nothing else along.
    private static void alone(String trouble, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException broken) {
            LOG.error(trouble, broken);
        }
    }
}
