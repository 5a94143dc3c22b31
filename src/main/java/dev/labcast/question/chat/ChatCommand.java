package dev.labcast.question.chat;

import dev.labcast.session.QuestionKind;

/// What somebody in a chat wants of the queue, as far as their words tell; whether they may is
/// decided elsewhere. Texts are as they were typed. Immutable; any thread.
public sealed interface ChatCommand {

    /// `anchor` is what it is about, where the place lets people point at something, else "".
    record Ask(QuestionKind kind, String text, String anchor) implements ChatCommand {
        public Ask(QuestionKind kind, String text) {
            this(kind, text, "");
        }
    }

    /// It reads like a question to the researcher, but nobody asked for it to be one.
    record Suggest(String text) implements ChatCommand {}

    /// They want question `number` answered too (`up`), or no longer.
    record Vote(long number, boolean up) implements ChatCommand {
        public Vote(long number) {
            this(number, true);
        }
    }

    /// They want what the message asks answered too.
    record VoteFor(String messageId) implements ChatCommand {}

    /// They take their open question back.
    record Withdraw() implements ChatCommand {}

    /// For moderators, as are the rest.
    record Answered(long number) implements ChatCommand {}

    record Drop(long number) implements ChatCommand {}

    /// Question `duplicate` asks the same as `kept`.
    record Merge(long kept, long duplicate) implements ChatCommand {}

    /// The next question goes on stage.
    record Next() implements ChatCommand {}
}
