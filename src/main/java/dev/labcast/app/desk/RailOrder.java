package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which order questions stand in the rail. Pure; any thread.
final class RailOrder {
    private RailOrder() {}

    /// Those that wait to be let through first, then the one on stage, then the others as they are
    /// ranked, those in `behind` last.
    static List<Question> sorted(QuestionQueue queue, Set<String> behind) {
        List<Question> waiting = Ranking.waiting(queue);
        Predicate<Question> later = it -> behind.contains(it.id());
        return Stream.of(
                        queue.questions().stream().filter(Question::held),
                        queue.onStage().stream(),
                        waiting.stream().filter(later.negate()),
                        waiting.stream().filter(later))
                .flatMap(it -> it)
                .toList();
    }

    /// Those that are `shown`, as they are now and in the order they have, and behind them those of
    /// `next` that are new. With `over` also those keep their places that have none any more.
    static List<Question> kept(
            List<String> shown, List<Question> next, QuestionQueue queue, boolean over) {
        List<Question> kept = new ArrayList<>();
        for (String id : shown) {
            queue.find(id).filter(it -> over || it.stands()).ifPresent(kept::add);
        }
        Set<String> known = shown.stream().collect(Collectors.toSet());
        next.stream().filter(it -> !known.contains(it.id())).forEach(kept::add);
        return kept;
    }
}
