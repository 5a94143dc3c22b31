package dev.labcast.question;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Keeps the sums of merged questions right: of each what it is itself and what was merged into it,
/// with those who asked that. Works on a map of its own. One thread.
final class Merges {
    private final Map<String, Question> byId;

    Merges(Map<String, Question> byId) {
        this.byId = byId;
    }

    void join(String kept, String duplicate) {
        byId.computeIfPresent(
                duplicate, (_, it) -> Changed.in(it, new QuestionState.Merged(kept, heldFor(it))));
        byId.computeIfPresent(kept, (_, it) -> Changed.joinedBy(it, duplicate));
        sum(kept);
    }

    void part(String duplicate, String from) {
        byId.computeIfPresent(
                duplicate,
                (_, it) ->
                        it.state() instanceof QuestionState.Merged(_, var held)
                                ? Changed.in(it, alone(held))
                                : it);
        leave(duplicate, from);
    }

    private static Optional<HoldReason> heldFor(Question question) {
        return question.state() instanceof QuestionState.Held(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static QuestionState alone(Optional<HoldReason> held) {
        return held.<QuestionState>map(QuestionState.Held::new)
                .orElseGet(QuestionState.Queued::new);
    }

    void leave(String duplicate, String from) {
        byId.computeIfPresent(from, (_, it) -> Changed.leftBy(it, duplicate));
        sum(from);
    }

    /// There is `more` interest in the question, and so in those that it is merged into: much
    /// cheaper than to sum up again.
    void gain(String id, UnaryOperator<Interest> more) {
        byId.computeIfPresent(id, (_, it) -> Changed.with(it, more.apply(it.own())));
        Optional<Question> next = Optional.ofNullable(byId.get(id));
        while (next.isPresent()) {
            Question question = next.get();
            Interest all = more.apply(question.all()).without(question.by());
            byId.put(question.id(), Changed.withAll(question, all));
            next =
                    question.state() instanceof QuestionState.Merged(var into, _)
                            ? Optional.ofNullable(byId.get(into))
                            : Optional.empty();
        }
    }

    /// Of the question, and of those that it is merged into.
    void sum(String id) {
        Question question = byId.get(id);
        if (question == null) {
            return;
        }
        Interest all = question.own();
        for (String duplicate : question.merged()) {
            Question other = byId.get(duplicate);
            if (other != null) {
                all = all.with(other.all().voted(other.by(), true));
            }
        }
        byId.put(id, Changed.withAll(question, all.without(question.by())));
        if (question.state() instanceof QuestionState.Merged(var into, _)) {
            sum(into);
        }
    }
}
