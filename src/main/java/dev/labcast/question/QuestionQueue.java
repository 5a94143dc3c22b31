package dev.labcast.question;

import dev.labcast.question.Question.State;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// All questions, in the order they were asked: [#decide] says what comes of a command, [#evolve]
/// what is after it. `recent` is when each person last asked, as far as that still matters; `gone`
/// are ids that were deleted before they came. The same commands give the same queue. Immutable;
/// any thread.
public record QuestionQueue(
        QuestionRules rules,
        boolean premoderated,
        Map<String, Question> byId,
        Map<Viewer, Long> recent,
        Set<String> gone,
        long lastNumber) {

    public QuestionQueue {
        byId = Collections.unmodifiableMap(byId);
        recent = Collections.unmodifiableMap(recent);
        gone = Collections.unmodifiableSet(gone);
    }

    /// Empty; every question waits to be let through.
    public static QuestionQueue empty(QuestionRules rules) {
        return new QuestionQueue(rules, true, Map.of(), Map.of(), Set.of(), 0);
    }

    public Collection<Question> questions() {
        return byId.values();
    }

    public Optional<Question> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Question> find(long number) {
        return questions().stream().filter(it -> number > 0 && it.number() == number).findFirst();
    }

    public Optional<Question> onStage() {
        return questions().stream().filter(it -> it.state() instanceof State.OnStage).findFirst();
    }

    /// The last question that the viewer asked, whatever became of it.
    public Optional<Question> newestOf(Viewer viewer) {
        return questions().stream()
                .filter(it -> it.by().equals(viewer))
                .reduce((_, newer) -> newer);
    }

    /// What comes of `command`; changes nothing.
    public Decision decide(QuestionCommand command) {
        return switch (command) {
            case QuestionCommand.OfViewers wish -> new ViewersWish(this).decide(wish);
            case QuestionCommand.OfDesk wish -> new DesksWish(this).decide(wish);
        };
    }

    /// The queue after `fact`, which one of its own decisions stated.
    public QuestionQueue evolve(QuestionFact fact) {
        return switch (fact) {
            case QuestionFact.Came(var question) -> came(question);
            case QuestionFact.Approved(var id, var number) ->
                    changed(id, it -> it.queuedAs(number), number);
            case QuestionFact.Voted(var id, var by, var up) -> changed(id, it -> it.voted(by, up));
            case QuestionFact.Shown(var id) -> changed(id, it -> it.in(new State.OnStage()));
            case QuestionFact.TakenOff(var id) -> changed(id, it -> it.in(new State.Queued()));
            case QuestionFact.Answered(var id, var at, var segment) ->
                    changed(id, it -> it.in(new State.Answered(at, segment))).tidied();
            case QuestionFact.Dropped(var id) ->
                    changed(id, it -> it.in(new State.Dropped())).tidied();
            case QuestionFact.Retracted(var id) -> changed(id, Question::tombstone).tidied();
            case QuestionFact.RetractedUnseen(var id) -> withGone(id);
            case QuestionFact.Premoderated(var on) ->
                    new QuestionQueue(rules, on, byId, recent, gone, lastNumber);
        };
    }

    private QuestionQueue came(Question question) {
        Map<String, Question> questions = new LinkedHashMap<>(byId);
        questions.put(question.id(), question);
        Map<Viewer, Long> asked = new LinkedHashMap<>(recent);
        asked.values().removeIf(at -> question.askedAt() - at >= rules.pause());
        asked.put(question.by(), question.askedAt());
        return new QuestionQueue(
                rules,
                premoderated,
                questions,
                asked,
                gone,
                Math.max(lastNumber, question.number()));
    }

    private QuestionQueue changed(String id, UnaryOperator<Question> change) {
        return changed(id, change, lastNumber);
    }

    private QuestionQueue changed(String id, UnaryOperator<Question> change, long number) {
        Map<String, Question> questions = new LinkedHashMap<>(byId);
        questions.computeIfPresent(id, (_, question) -> change.apply(question));
        return new QuestionQueue(rules, premoderated, questions, recent, gone, number);
    }

    /// Without the oldest of those that are over, where there are too many.
    private QuestionQueue tidied() {
        long over = questions().stream().filter(it -> !it.open()).count();
        if (over <= rules.mostOver()) {
            return this;
        }
        Map<String, Question> questions = new LinkedHashMap<>(byId);
        questions().stream()
                .filter(it -> !it.open())
                .limit(over - rules.mostOver())
                .forEach(it -> questions.remove(it.id()));
        return new QuestionQueue(rules, premoderated, questions, recent, gone, lastNumber);
    }

    private QuestionQueue withGone(String id) {
        SequencedSet<String> ids = new LinkedHashSet<>(gone);
        ids.addLast(id);
        if (ids.size() > rules.mostOver()) {
            ids.removeFirst();
        }
        return new QuestionQueue(rules, premoderated, byId, recent, ids, lastNumber);
    }
}
