package dev.labcast.app;

import dev.labcast.guard.Guard;
import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionIntake;
import dev.labcast.question.QuestionQueue;
import java.util.concurrent.CompletableFuture;

/// Lets the guard read what is asked as it was typed, before the queue makes it fit to be drawn: a
/// token that was broken into words, or an address whose dots stand in brackets, shows no rule any
/// more what it was. Any thread.
record ClearedIntake(QuestionIntake queue, Guard guard) implements QuestionIntake {

    @Override
    public CompletableFuture<Decision> offer(QuestionCommand.OfViewers wish) {
        return queue.offer(wish instanceof QuestionCommand.Ask ask ? cleared(ask) : wish);
    }

    private QuestionCommand.Ask cleared(QuestionCommand.Ask ask) {
        return new QuestionCommand.Ask(
                ask.id(),
                ask.by(),
                guard.clear(ask.name()).text(),
                guard.clear(ask.text()).text(),
                ask.anchor(),
                ask.at(),
                ask.manner());
    }

    @Override
    public CompletableFuture<Decision> want(QuestionCommand.OfDesk wish) {
        return queue.want(wish);
    }

    @Override
    public QuestionQueue now() {
        return queue.now();
    }
}
