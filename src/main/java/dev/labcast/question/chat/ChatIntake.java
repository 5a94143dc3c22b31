package dev.labcast.question.chat;

import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionIntake;
import dev.labcast.question.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Brings what happens at one source to the queue of questions, as far as it is meant for it, and
/// gives back what comes of it. Called by the source's listener on the source's thread, one event
/// at a time; never waits.
public final class ChatIntake {
    private final ChatQuestions meant;
    private final QuestionIntake queue;
    private final LongSupplier clock;
    private final Supplier<String> segment;

    /// `clock` is the session's time (ms); `segment` is the id of the one that runs, "" for none.
    public ChatIntake(
            ChatQuestions meant,
            QuestionIntake queue,
            LongSupplier clock,
            Supplier<String> segment) {
        this.meant = meant;
        this.queue = queue;
        this.clock = clock;
        this.segment = segment;
    }

    /// As [ChatSource.Listener#happened].
    public CompletableFuture<Decision> take(ChatEvent event) {
        List<QuestionCommand> wanted =
                meant.take(event, queue.now(), clock.getAsLong(), segment.get());
        return wanted.stream()
                .map(this::wish)
                .reduce((_, last) -> last)
                .orElseGet(() -> CompletableFuture.completedFuture(nothing(event)));
    }

    /// Whoever fills in a form wants something; when nothing comes of it, all that was said in that
    /// moment was taken away.
    private static Decision nothing(ChatEvent event) {
        return event instanceof ChatEvent.Said(var message) && message.form().isPresent()
                ? new Decision.Refused(Refusal.OVER)
                : Decision.nothing();
    }

    private CompletableFuture<Decision> wish(QuestionCommand wanted) {
        return switch (wanted) {
            case QuestionCommand.OfViewers wish -> queue.offer(wish);
            case QuestionCommand.OfDesk wish -> queue.want(wish);
        };
    }
}
