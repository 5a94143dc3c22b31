package dev.labcast.question;

import java.util.List;

/// What the queue makes of a command. Immutable; any thread.
public sealed interface Decision {

    /// These facts follow; none when all was so already.
    record Done(List<QuestionFact> facts) implements Decision {
        public Done {
            facts = List.copyOf(facts);
        }

        Done(QuestionFact fact) {
            this(List.of(fact));
        }
    }

    /// For what wanted nothing.
    static Decision nothing() {
        return new Done(List.of());
    }

    /// Nothing follows.
    record Refused(Refusal why) implements Decision {}
}
