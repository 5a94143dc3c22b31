package dev.labcast.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The queue after a fact. Any thread.
final class AfterFact {
    private final QuestionQueue queue;

    AfterFact(QuestionQueue queue) {
        this.queue = queue;
    }

    QuestionQueue of(QuestionFact fact) {
        return switch (fact) {
            case QuestionFact.Came(var question) -> came(question);
            case QuestionFact.Approved(var id, var number) ->
                    going(id, it -> Changed.queuedAs(it, number)).withLastNumber(number);
            case QuestionFact.Voted(var id, var by, var up) ->
                    up ? interested(List.of(id), it -> it.voted(by, true)) : lost(id, by);
            case QuestionFact.Seen(var ids, var by) -> interested(ids, it -> it.seenBy(by));
            case QuestionFact.Glimpsed(var ids, var viewers) ->
                    interested(ids, it -> it.glimpsed(viewers));
            case QuestionFact.Shown(var id) ->
                    going(id, it -> Changed.in(it, new QuestionState.OnStage()));
            case QuestionFact.TakenOff(var id) ->
                    going(id, it -> Changed.in(it, new QuestionState.Queued()));
            case QuestionFact.Merged(var kept, var duplicate) -> {
                Map<String, Question> questions = copy();
                new Merges(questions).join(kept, duplicate);
                yield queue.withById(questions);
            }
            case QuestionFact.Split(var id, var from) -> {
                Map<String, Question> questions = copy();
                new Merges(questions).part(id, from);
                yield queue.withById(questions);
            }
            case QuestionFact.Answered(var id, var at, var segment) ->
                    over(id, it -> Changed.in(it, new QuestionState.Answered(at, segment)));
            case QuestionFact.Accepted(var id, var at, var segment) ->
                    over(id, it -> Changed.in(it, new QuestionState.Accepted(at, segment)));
            case QuestionFact.Dropped(var id) ->
                    over(id, it -> Changed.in(it, new QuestionState.Dropped()));
            case QuestionFact.Retracted(var id, var from) -> {
                QuestionQueue after = over(id, Changed::tombstone);
                yield from.map(it -> new AfterFact(after).left(id, it)).orElse(after);
            }
            case QuestionFact.Forgotten(var id) -> {
                Map<String, Question> questions = copy();
                questions.remove(id);
                yield queue.withById(questions);
            }
            case QuestionFact.RetractedUnseen(var id) ->
                    queue.with(queue.memory().without(id, queue.rules().mostOver()));
            case QuestionFact.Silenced(var by, var until) ->
                    queue.with(queue.memory().silenced(by, until, queue.rules().mostOver()));
            case QuestionFact.Cleared(var source, var until) ->
                    queue.with(queue.memory().cleared(source, until));
            case QuestionFact.Premoderated(var on) -> queue.withPremoderated(on);
        };
    }

    private QuestionQueue came(Question question) {
        Map<String, Question> questions = copy();
        questions.put(question.id(), question);
        QuestionQueue after =
                queue.withById(questions)
                        .withLastNumber(Math.max(queue.lastNumber(), question.number()));
        return question.asking().manner().suggested()
                ? after
                : after.with(
                        queue.memory()
                                .asked(question.by(), question.askedAt(), queue.rules().pause()));
    }

    private QuestionQueue going(String id, UnaryOperator<Question> change) {
        return queue.withById(changed(id, change));
    }

    private QuestionQueue interested(List<String> ids, UnaryOperator<Interest> more) {
        Map<String, Question> questions = copy();
        Merges merges = new Merges(questions);
        ids.forEach(it -> merges.gain(it, more));
        return queue.withById(questions);
    }

    private QuestionQueue lost(String id, Viewer voter) {
        Map<String, Question> questions = copy();
        questions.computeIfPresent(id, (_, it) -> Changed.with(it, it.own().voted(voter, false)));
        new Merges(questions).sum(id);
        return queue.withById(questions);
    }

    private QuestionQueue left(String duplicate, String from) {
        Map<String, Question> questions = copy();
        new Merges(questions).leave(duplicate, from);
        return queue.withById(questions);
    }

    /// One more is over, so that the oldest of those may be forgotten.
    private QuestionQueue over(String id, UnaryOperator<Question> change) {
        Map<String, Question> questions = changed(id, change);
        long over = questions.values().stream().filter(it -> !it.open()).count();
        questions.values().stream()
                .filter(it -> !it.open() && !it.id().equals(id)) // its end is still to be told
                .limit(Math.max(0, over - queue.rules().mostOver()))
                .toList()
                .forEach(it -> questions.remove(it.id()));
        return queue.withById(questions);
    }

    private Map<String, Question> changed(String id, UnaryOperator<Question> change) {
        Map<String, Question> questions = copy();
        questions.computeIfPresent(id, (_, question) -> change.apply(question));
        return questions;
    }

    private Map<String, Question> copy() {
        return new LinkedHashMap<>(queue.byId());
    }
}
