package dev.labcast.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Decides what the researcher wants of a queue. Any thread.
final class DesksWish {
    private final QuestionQueue queue;

    DesksWish(QuestionQueue queue) {
        this.queue = queue;
    }

    Decision decide(QuestionCommand.OfDesk wish) {
        return switch (wish) {
            case QuestionCommand.Approve(var id) -> with(id, this::approve);
            case QuestionCommand.Show(var id) -> standing(id, this::show);
            case QuestionCommand.TakeOff() ->
                    new Decision.Done(
                            queue.onStage().stream()
                                    .<QuestionFact>map(it -> new QuestionFact.TakenOff(it.id()))
                                    .toList());
            case QuestionCommand.Answer(var id, var at, var segment) ->
                    standing(
                            id,
                            question ->
                                    ended(
                                            question,
                                            it -> new QuestionFact.Answered(it.id(), at, segment)));
            case QuestionCommand.Accept(var id, var at, var segment) ->
                    standing(id, question -> accept(question, at, segment));
            case QuestionCommand.Drop(var id) -> with(id, this::drop);
            case QuestionCommand.Merge(var kept, var duplicate) ->
                    standing(kept, one -> with(duplicate, other -> merge(one, other)));
            case QuestionCommand.Split(var id) -> with(id, DesksWish::split);
            case QuestionCommand.Glimpsed glimpsed -> new Votes(queue).glimpsed(glimpsed);
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

    /// Does it to the question that stands for it.
    private Decision standing(String id, Function<Question, Decision> deed) {
        return with(id, it -> deed.apply(queue.standing(it)));
    }

    private Decision approve(Question question) {
        if (!question.held()) {
            return closed(question);
        }
        boolean more = question.asking().manner().suggested() && ViewersWish.isFull(queue);
        return more
                ? new Decision.Refused(Refusal.FULL)
                : new Decision.Done(
                        new QuestionFact.Approved(question.id(), queue.lastNumber() + 1));
    }

    private Decision show(Question question) {
        return question.votable() ? new Decision.Done(shown(question)) : refused(question);
    }

    private List<QuestionFact> shown(Question question) {
        if (question.state() instanceof QuestionState.OnStage) {
            return List.of();
        }
        List<QuestionFact> facts = new ArrayList<>();
        queue.onStage().ifPresent(it -> facts.add(new QuestionFact.TakenOff(it.id())));
        facts.add(new QuestionFact.Shown(question.id()));
        return facts;
    }

    private Decision accept(Question question, long at, String segment) {
        return question.asking().kind().isFind()
                ? ended(question, it -> new QuestionFact.Accepted(it.id(), at, segment))
                : new Decision.Refused(Refusal.NO_FIND);
    }

    private Decision drop(Question question) {
        return question.stands()
                ? new Decision.Done(
                        withMerged(question)
                                .<QuestionFact>map(it -> new QuestionFact.Dropped(it.id()))
                                .toList())
                : closed(question);
    }

    /// What was merged into it ends the same way.
    private Decision ended(Question question, Function<Question, QuestionFact> end) {
        return question.votable()
                ? new Decision.Done(withMerged(question).map(end).toList())
                : refused(question);
    }

    private Stream<Question> withMerged(Question question) {
        return Stream.concat(
                Stream.of(question),
                question.merged().stream()
                        .flatMap(it -> queue.find(it).stream())
                        .flatMap(this::withMerged));
    }

    /// Where the duplicate was on stage, the kept one is now.
    private Decision merge(Question kept, Question duplicate) {
        if (queue.standing(duplicate).equals(kept)) {
            return duplicate.equals(kept)
                    ? new Decision.Refused(Refusal.SAME)
                    : new Decision.Done(List.of());
        }
        if (!kept.mayStandFor(duplicate)) {
            return kept.stands() && !duplicate.stands() ? closed(duplicate) : refused(kept);
        }
        List<QuestionFact> facts = new ArrayList<>();
        if (duplicate.state() instanceof QuestionState.OnStage) {
            facts.addAll(shown(kept));
        }
        facts.add(new QuestionFact.Merged(kept.id(), duplicate.id()));
        return new Decision.Done(facts);
    }

    private static Decision split(Question duplicate) {
        return duplicate.state() instanceof QuestionState.Merged(var from, _)
                ? new Decision.Done(new QuestionFact.Split(duplicate.id(), from))
                : new Decision.Refused(Refusal.OVER);
    }

    private static Decision closed(Question question) {
        return new Decision.Refused(
                question.state() instanceof QuestionState.Merged ? Refusal.MERGED : Refusal.OVER);
    }

    private static Decision refused(Question question) {
        return new Decision.Refused(question.held() ? Refusal.HELD : Refusal.OVER);
    }
}
