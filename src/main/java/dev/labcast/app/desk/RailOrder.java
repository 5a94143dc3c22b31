package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.Question.State;
import dev.labcast.question.QuestionQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// In which order questions stand in the rail. Pure; any thread.
final class RailOrder {
    private RailOrder() {}

    /// Open ones: those that wait to be let through first, then the one on stage, then by votes.
    static List<Question> sorted(QuestionQueue queue) {
        return queue.questions().stream()
                .filter(Question::open)
                .sorted(
                        Comparator.comparingInt(RailOrder::rank)
                                .thenComparingInt(it -> -it.votes())
                                .thenComparingLong(Question::askedAt))
                .toList();
    }

    /// Those that are `shown`, as they are now and in the order they have, and new ones behind
    /// them. With `over` also those keep their places that are not open any more.
    static List<Question> kept(List<Question> shown, QuestionQueue queue, boolean over) {
        List<Question> kept = new ArrayList<>();
        for (Question question : shown) {
            queue.find(question.id()).filter(it -> over || it.open()).ifPresent(kept::add);
        }
        Set<String> known = shown.stream().map(Question::id).collect(Collectors.toSet());
        sorted(queue).stream().filter(it -> !known.contains(it.id())).forEach(kept::add);
        return kept;
    }

    private static int rank(Question question) {
        return switch (question.state()) {
            case State.Held _ -> 0;
            case State.OnStage _ -> 1;
            case State.Queued _ -> 2;
            case State.Merged _,
                            State.Answered _,
                            State.Accepted _,
                            State.Dropped _,
                            State.Retracted _ ->
                    3;
        };
    }
}
