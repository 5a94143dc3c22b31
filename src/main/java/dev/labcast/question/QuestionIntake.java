package dev.labcast.question;

import java.util.concurrent.CompletableFuture;

/// Where what is wanted of questions is brought: called by [dev.labcast.question.chat.ChatIntake]
/// for every source, on any thread, never waiting.
public interface QuestionIntake {

    /// What came of the wish, once it was its turn; [Refusal#BUSY] at once when its source sends
    /// more than can be worked off. Whoever waits no longer cancels it; false then means that the
    /// wish is being carried out, so that its answer is near.
    CompletableFuture<Decision> offer(QuestionCommand.OfViewers wish);

    /// What came of what the researcher wants, or a moderator in their stead.
    CompletableFuture<Decision> want(QuestionCommand.OfDesk wish);

    /// The queue as it is now. Private: of others' questions a source may pass on only what the
    /// session log says.
    QuestionQueue now();
}
