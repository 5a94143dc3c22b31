package dev.labcast.question;

import java.util.concurrent.CompletableFuture;

/// A queue in which nobody has to be let through, and that carries out what it is offered at once.
/// Any thread.
public final class KeptQueue implements QuestionIntake {
    private QuestionQueue queue = QuestionQueue.empty(QuestionRules.USUAL);

    public KeptQueue() {
        take(new QuestionCommand.Premoderate(false));
    }

    @Override
    public CompletableFuture<Decision> offer(QuestionCommand.OfViewers wish) {
        return CompletableFuture.completedFuture(take(wish));
    }

    @Override
    public CompletableFuture<Decision> want(QuestionCommand.OfDesk wish) {
        return CompletableFuture.completedFuture(take(wish));
    }

    public synchronized Decision take(QuestionCommand wish) {
        Decision decision = queue.decide(wish);
        if (decision instanceof Decision.Done(var facts)) {
            for (QuestionFact fact : facts) {
                queue = queue.evolve(fact);
            }
        }
        return decision;
    }

    @Override
    public synchronized QuestionQueue now() {
        return queue;
    }
}
