package dev.labcast.app.desk;

import dev.labcast.question.Likeness;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Ranking;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Which questions one may be merged into: those that look like it first, then the one on stream,
/// the others as they are ranked and those that wait to be let through. Immutable; any thread.
record MergeCandidates(List<Question> questions, Set<String> alike) {
    MergeCandidates {
        questions = List.copyOf(questions);
        alike = Set.copyOf(alike);
    }

    static MergeCandidates of(Question duplicate, QuestionQueue queue) {
        List<Question> alike = Likeness.to(duplicate, queue);
        SequencedSet<Question> all = new LinkedHashSet<>(alike);
        queue.onStage().ifPresent(all::add);
        all.addAll(Ranking.waiting(queue));
        all.addAll(queue.questions());
        all.removeIf(it -> !it.mayStandFor(duplicate));
        return new MergeCandidates(
                List.copyOf(all), alike.stream().map(Question::id).collect(Collectors.toSet()));
    }
}
