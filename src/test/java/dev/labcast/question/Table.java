package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.fail;

import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;

/// A queue that keeps what it decides, for tests.
final class Table {
    QuestionQueue queue;

    Table(QuestionRules rules) {
        queue = QuestionQueue.empty(rules);
    }

    Table copy() {
        Table copy = new Table(queue.rules());
        copy.queue = queue;
        return copy;
    }

    /// What everybody may know of what came of it.
    List<SessionEvent> doing(QuestionCommand command) {
        if (queue.decide(command) instanceof Decision.Done(var facts)) {
            return take(facts);
        }
        return fail(command + " was refused");
    }

    /// The same, nothing when it is refused.
    List<SessionEvent> trying(QuestionCommand command) {
        return queue.decide(command) instanceof Decision.Done(var facts) ? take(facts) : List.of();
    }

    Refusal refusal(QuestionCommand command) {
        return queue.decide(command) instanceof Decision.Refused(var why)
                ? why
                : fail(command + " was not refused");
    }

    Question question(String id) {
        return queue.find(id).orElseThrow();
    }

    private List<SessionEvent> take(List<QuestionFact> facts) {
        List<SessionEvent> told = new ArrayList<>();
        for (QuestionFact fact : facts) {
            queue = queue.evolve(fact);
            told.addAll(PublicFacts.of(fact, queue));
        }
        return told;
    }
}
