package dev.labcast.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides what goes when something is deleted, taken back, or somebody is silenced. What was
/// merged into a question that goes waits for itself again. Any thread.
final class Retractions {
    private final QuestionQueue queue;

    Retractions(QuestionQueue queue) {
        this.queue = queue;
    }

    /// One that a person let in for a viewer who never asked counts only where they have no other.
    Decision withdraw(Viewer by) {
        Optional<Question> asked = queue.newestOf(by).filter(Question::open);
        return asked.or(() ->
                        queue.questions().stream()
                                .filter(it -> it.by().equals(by) && it.open())
                                .findFirst())
                .<Decision>map(it -> new Decision.Done(facts(it)))
                .orElseGet(() ->
                        new Decision.Refused(
                                queue.newestOf(by).isPresent() ? Refusal.OVER : Refusal.UNKNOWN));
    }

    /// Also when it was answered long ago: what was deleted where it was asked is deleted here.
    Decision delete(String id) {
        return queue.find(id)
                .<Decision>map(it -> new Decision.Done(facts(it)))
                .orElseGet(() -> new Decision.Done(new QuestionFact.RetractedUnseen(id)));
    }

    Decision silence(QuestionCommand.Silence wish) {
        List<QuestionFact> facts = new ArrayList<>();
        facts.add(new QuestionFact.Silenced(wish.by(), wish.until()));
        queue.questions().stream()
                .filter(it -> it.open() && it.own().voters().contains(wish.by()))
                .forEach(it -> facts.add(new QuestionFact.Voted(it.id(), wish.by(), false)));
        return all(
                facts,
                it -> it.by().equals(wish.by()) && it.asking().manner().saidAt() <= wish.until());
    }

    Decision clear(QuestionCommand.Clear wish) {
        List<QuestionFact> facts = new ArrayList<>();
        facts.add(new QuestionFact.Cleared(wish.source(), wish.until()));
        return all(
                facts,
                it ->
                        it.by().source().equals(wish.source())
                                && it.asking().manner().saidAt() <= wish.until());
    }

    /// One after the other, since each may have been merged with the one before.
    private Decision all(List<QuestionFact> facts, Predicate<Question> goes) {
        QuestionQueue now = queue;
        for (QuestionFact fact : facts) {
            now = now.evolve(fact);
        }
        for (Question question : List.copyOf(queue.questions())) {
            if (goes.test(question)) {
                List<QuestionFact> more =
                        now.find(question.id()).map(Retractions::facts).orElse(List.of());
                for (QuestionFact fact : more) {
                    now = now.evolve(fact);
                }
                facts.addAll(more);
            }
        }
        return new Decision.Done(facts);
    }

    private static List<QuestionFact> facts(Question question) {
        if (question.state() instanceof QuestionState.Retracted) {
            return List.of();
        }
        List<QuestionFact> facts = new ArrayList<>();
        facts.add(
                new QuestionFact.Retracted(
                        question.id(),
                        question.state() instanceof QuestionState.Merged(var into, _)
                                ? Optional.of(into)
                                : Optional.empty()));
        if (question.open()) {
            question.merged().forEach(it -> facts.add(new QuestionFact.Split(it, question.id())));
        }
        return facts;
    }
}
