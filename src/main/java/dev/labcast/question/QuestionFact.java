package dev.labcast.question;

import java.util.List;
import java.util.Optional;

/// What happened to the queue. Private: [PublicFacts] says what everybody may know of it.
/// Immutable; any thread.
public sealed interface QuestionFact {

    /// A question came in; it is held, or in the queue with its number.
    record Came(Question question) implements QuestionFact {}

    /// A held question got into the queue under `number`.
    record Approved(String id, long number) implements QuestionFact {}

    /// `by` wants, or no longer wants, this question itself answered, whatever it was merged into.
    record Voted(String id, Viewer by, boolean up) implements QuestionFact {}

    record Shown(String id) implements QuestionFact {}

    record TakenOff(String id) implements QuestionFact {}

    record Answered(String id, long at, String segment) implements QuestionFact {}

    record Accepted(String id, long at, String segment) implements QuestionFact {}

    record Dropped(String id) implements QuestionFact {}

    record Merged(String kept, String duplicate) implements QuestionFact {}

    /// `id` waits for itself again, `from` without it.
    record Split(String id, String from) implements QuestionFact {}

    record Seen(List<String> ids, Viewer by) implements QuestionFact {
        public Seen {
            ids = List.copyOf(ids);
        }
    }

    record Glimpsed(List<String> ids, int viewers) implements QuestionFact {
        public Glimpsed {
            ids = List.copyOf(ids);
        }
    }

    /// `from` is what it was merged into.
    record Retracted(String id, Optional<String> from) implements QuestionFact {}

    /// A suggestion gave way to newer ones; nothing of it is kept.
    record Forgotten(String id) implements QuestionFact {}

    record Silenced(Viewer by, long until) implements QuestionFact {}

    record Cleared(String source, long until) implements QuestionFact {}

    /// A question was deleted that has not come yet, and is not to.
    record RetractedUnseen(String id) implements QuestionFact {}

    record Premoderated(boolean on) implements QuestionFact {}
}
