package dev.labcast.question;

import java.util.Optional;

/// How far a question has come. Immutable; any thread.
public sealed interface QuestionState {

    /// Nobody but the researcher sees it until it is let through.
    record Held(HoldReason reason) implements QuestionState {}

    /// It waits for its turn, and viewers can vote for it.
    record Queued() implements QuestionState {}

    /// It is over the picture.
    record OnStage() implements QuestionState {}

    /// Question `into` asks the same and stands for both. `held` is why this one still waits to be
    /// let through; empty where viewers have seen it.
    record Merged(String into, Optional<HoldReason> held) implements QuestionState {
        /// Of one that viewers have seen.
        public Merged(String into) {
            this(into, Optional.empty());
        }
    }

    /// It was answered at `at` (ms), within `segment` ("" where none ran).
    record Answered(long at, String segment) implements QuestionState {}

    /// It holds, and whoever brought it is named; as above.
    record Accepted(long at, String segment) implements QuestionState {}

    record Dropped() implements QuestionState {}

    /// It was taken back or deleted: no text remains.
    record Retracted() implements QuestionState {}
}
