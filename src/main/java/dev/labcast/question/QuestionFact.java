package dev.labcast.question;

/// What happened to the queue. Private: [PublicFacts] says what everybody may know of it.
/// Immutable; any thread.
public sealed interface QuestionFact {

    /// A question came in; it is held, or in the queue with its number.
    record Came(Question question) implements QuestionFact {}

    /// A held question got into the queue under `number`.
    record Approved(String id, long number) implements QuestionFact {}

    record Voted(String id, Viewer by, boolean up) implements QuestionFact {}

    record Shown(String id) implements QuestionFact {}

    record TakenOff(String id) implements QuestionFact {}

    record Answered(String id, long at, String segment) implements QuestionFact {}

    record Dropped(String id) implements QuestionFact {}

    record Retracted(String id) implements QuestionFact {}

    /// A question was deleted that has not come yet, and is not to.
    record RetractedUnseen(String id) implements QuestionFact {}

    record Premoderated(boolean on) implements QuestionFact {}
}
