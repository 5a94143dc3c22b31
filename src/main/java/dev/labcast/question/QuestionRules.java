package dev.labcast.question;

/// The bounds of the queue: how long (ms) a person waits between two questions, how many questions
/// may be open, how many that are over are remembered, and how many suggestions wait. Immutable;
/// any thread.
public record QuestionRules(long pause, int mostOpen, int mostOver, int mostSuggested) {
    public static final QuestionRules USUAL = new QuestionRules(20_000, 500, 1_000, 50);

    /// Of one person.
    static final int MOST_SUGGESTED_OF_ONE = 3;
}
