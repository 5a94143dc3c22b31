package dev.labcast.question;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// All questions, in the order they were asked: [#decide] says what comes of a command, [#evolve]
/// what is after it. The same commands give the same queue. Immutable; any thread.
public record QuestionQueue(
        QuestionRules rules,
        boolean premoderated,
        Map<String, Question> byId,
        Memory memory,
        long lastNumber) {

    public QuestionQueue {
        byId = Collections.unmodifiableMap(byId);
    }

    /// Empty; every question waits to be let through.
    public static QuestionQueue empty(QuestionRules rules) {
        return new QuestionQueue(rules, true, Map.of(), Memory.NONE, 0);
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
        return questions().stream().filter(Question::onStage).findFirst();
    }

    /// The last question that the viewer asked, whatever became of it; one that was only suggested
    /// was never asked.
    public Optional<Question> newestOf(Viewer viewer) {
        Optional<Question> newest = Optional.empty();
        for (Question question : questions()) {
            if (question.by().equals(viewer) && !question.asking().manner().suggested()) {
                newest = Optional.of(question);
            }
        }
        return newest;
    }

    /// The question that stands for `question`: itself, if it was not merged into another.
    public Question standing(Question question) {
        return question.state() instanceof QuestionState.Merged(var into, _)
                ? find(into).map(this::standing).orElse(question)
                : question;
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
        return new AfterFact(this).of(fact);
    }

    QuestionQueue withPremoderated(boolean on) {
        return new QuestionQueue(rules, on, byId, memory, lastNumber);
    }

    QuestionQueue withById(Map<String, Question> next) {
        return new QuestionQueue(rules, premoderated, next, memory, lastNumber);
    }

    QuestionQueue with(Memory next) {
        return new QuestionQueue(rules, premoderated, byId, next, lastNumber);
    }

    QuestionQueue withLastNumber(long next) {
        return new QuestionQueue(rules, premoderated, byId, memory, next);
    }
}
