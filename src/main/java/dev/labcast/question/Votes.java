package dev.labcast.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides about votes, and about who has seen what. A vote stays with the question it was given
/// to, and counts for the one that stands for it. Any thread.
final class Votes {
    private static final Decision NOTHING = new Decision.Done(List.of());

    /// Of what somebody says they have seen at once.
    private static final int MOST_SEEN = 50;

    private final QuestionQueue queue;

    Votes(QuestionQueue queue) {
        this.queue = queue;
    }

    Decision on(long number, Viewer by, boolean up) {
        return on(queue.find(number).filter(it -> !it.held()), by, up);
    }

    Decision on(String id, Viewer by) {
        return on(queue.find(id), by, true);
    }

    private Decision on(Optional<Question> named, Viewer by, boolean up) {
        if (named.isEmpty()) {
            return new Decision.Refused(Refusal.UNKNOWN);
        }
        Question given = named.get();
        Question stands = queue.standing(given);
        if (given.by().equals(by) || stands.by().equals(by)) {
            return new Decision.Refused(Refusal.OWN);
        }
        if (!stands.open()) {
            return new Decision.Refused(Refusal.OVER);
        }
        if (!up) {
            return new Decision.Done(withdrawn(stands, by));
        }
        return stands.voters().contains(by)
                ? NOTHING
                : new Decision.Done(new QuestionFact.Voted(given.id(), by, true));
    }

    private List<QuestionFact> withdrawn(Question question, Viewer by) {
        List<QuestionFact> facts = new ArrayList<>();
        if (question.own().voters().contains(by)) {
            facts.add(new QuestionFact.Voted(question.id(), by, false));
        }
        question.merged().stream()
                .flatMap(it -> queue.find(it).stream())
                .forEach(it -> facts.addAll(withdrawn(it, by)));
        return facts;
    }

    Decision seen(QuestionCommand.Seen wish) {
        List<String> ids =
                votable(wish.numbers()).stream()
                        .filter(it -> !it.by().equals(wish.by()))
                        .filter(it -> !it.all().seen().contains(wish.by()))
                        .map(Question::id)
                        .toList();
        return ids.isEmpty() ? NOTHING : new Decision.Done(new QuestionFact.Seen(ids, wish.by()));
    }

    Decision glimpsed(QuestionCommand.Glimpsed wish) {
        List<String> ids = votable(wish.numbers()).stream().map(Question::id).toList();
        return ids.isEmpty()
                ? NOTHING
                : new Decision.Done(new QuestionFact.Glimpsed(ids, wish.viewers()));
    }

    private List<Question> votable(List<Long> numbers) {
        return numbers.stream()
                .limit(MOST_SEEN)
                .distinct()
                .flatMap(it -> queue.find(it).stream())
                .filter(Question::votable)
                .toList();
    }
}
