package dev.labcast.question;

/// The bounds of the queue: how long (ms) a person waits between two questions, how many questions
/// may be open, and how many that are over are remembered. Immutable; any thread.
public record QuestionRules(long pause, int mostOpen, int mostOver) {
    public static final QuestionRules USUAL = new QuestionRules(20_000, 500, 1_000);
}
