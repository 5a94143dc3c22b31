package dev.labcast.question;

import dev.labcast.question.Question.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Decides what the researcher wants of a queue. Any thread.
final class DesksWish {
    private final QuestionQueue queue;

    DesksWish(QuestionQueue queue) {
        this.queue = queue;
    }

    Decision decide(QuestionCommand.OfDesk wish) {
        return switch (wish) {
            case QuestionCommand.Approve(var id) -> with(id, this::approve);
            case QuestionCommand.Show(var id) -> with(id, this::show);
            case QuestionCommand.TakeOff() ->
                    new Decision.Done(
                            queue.onStage().stream()
                                    .<QuestionFact>map(it -> new QuestionFact.TakenOff(it.id()))
                                    .toList());
            case QuestionCommand.Answer(var id, var at, var segment) ->
                    with(id, it -> publicly(it, new QuestionFact.Answered(id, at, segment)));
            case QuestionCommand.Drop(var id) ->
                    with(
                            id,
                            it ->
                                    it.open()
                                            ? new Decision.Done(new QuestionFact.Dropped(id))
                                            : new Decision.Refused(Refusal.OVER));
            case QuestionCommand.Premoderate(var on) ->
                    new Decision.Done(new QuestionFact.Premoderated(on));
        };
    }

    private Decision with(String id, Function<Question, Decision> deed) {
        Optional<Question> question = queue.find(id);
        return question.isPresent()
                ? deed.apply(question.get())
                : new Decision.Refused(Refusal.UNKNOWN);
    }

    private Decision approve(Question question) {
        return question.held()
                ? new Decision.Done(
                        new QuestionFact.Approved(question.id(), queue.lastNumber() + 1))
                : new Decision.Refused(Refusal.OVER);
    }

    private Decision show(Question question) {
        if (question.state() instanceof State.OnStage) {
            return new Decision.Done(List.of());
        }
        List<QuestionFact> facts = new ArrayList<>();
        queue.onStage().ifPresent(it -> facts.add(new QuestionFact.TakenOff(it.id())));
        facts.add(new QuestionFact.Shown(question.id()));
        return question.votable() ? new Decision.Done(facts) : refused(question);
    }

    private static Decision publicly(Question question, QuestionFact fact) {
        return question.votable() ? new Decision.Done(fact) : refused(question);
    }

    private static Decision refused(Question question) {
        return new Decision.Refused(question.held() ? Refusal.HELD : Refusal.OVER);
    }
}
