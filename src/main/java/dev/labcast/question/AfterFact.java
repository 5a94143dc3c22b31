package dev.labcast.question;

import dev.labcast.question.Question.State;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
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
                    going(id, it -> it.queuedAs(number)).withLastNumber(number);
            case QuestionFact.Voted(var id, var by, var up) -> going(id, it -> it.voted(by, up));
            case QuestionFact.Shown(var id) -> going(id, it -> it.in(new State.OnStage()));
            case QuestionFact.TakenOff(var id) -> going(id, it -> it.in(new State.Queued()));
            case QuestionFact.Answered(var id, var at, var segment) ->
                    over(id, it -> it.in(new State.Answered(at, segment)));
            case QuestionFact.Dropped(var id) -> over(id, it -> it.in(new State.Dropped()));
            case QuestionFact.Retracted(var id) -> over(id, Question::tombstone);
            case QuestionFact.RetractedUnseen(var id) -> withGone(id);
            case QuestionFact.Premoderated(var on) -> queue.withPremoderated(on);
        };
    }

    private QuestionQueue came(Question question) {
        Map<String, Question> questions = new LinkedHashMap<>(queue.byId());
        questions.put(question.id(), question);
        Map<Viewer, Long> asked = new LinkedHashMap<>(queue.recent());
        asked.values().removeIf(at -> question.askedAt() - at >= queue.rules().pause());
        asked.put(question.by(), question.askedAt());
        return queue.withById(questions)
                .withRecent(asked)
                .withLastNumber(Math.max(queue.lastNumber(), question.number()));
    }

    private QuestionQueue going(String id, UnaryOperator<Question> change) {
        return queue.withById(changed(id, change));
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
        Map<String, Question> questions = new LinkedHashMap<>(queue.byId());
        questions.computeIfPresent(id, (_, question) -> change.apply(question));
        return questions;
    }

    private QuestionQueue withGone(String id) {
        SequencedSet<String> ids = new LinkedHashSet<>(queue.gone());
        ids.addLast(id);
        if (ids.size() > queue.rules().mostOver()) {
            ids.removeFirst();
        }
        return queue.withGone(ids);
    }
}
