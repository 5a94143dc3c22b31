package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.Question.State;
import dev.labcast.question.QuestionQueue;
import java.util.List;
import java.util.stream.Stream;

/// What one card of the rail shows: a question, those that were merged into it, and whether the
/// researcher put it behind the others for now. Immutable; any thread.
public record RailCard(Question question, List<Question> merged, boolean later) {
    public RailCard {
        merged = List.copyOf(merged);
    }

    static RailCard of(Question question, QuestionQueue queue, boolean later) {
        return new RailCard(question, mergedInto(question, queue).toList(), later);
    }

    String id() {
        return question.id();
    }

    /// What was merged into what was merged into it belongs to it, too.
    private static Stream<Question> mergedInto(Question question, QuestionQueue queue) {
        return question.merged().stream()
                .flatMap(it -> queue.find(it).stream())
                .filter(it -> it.state() instanceof State.Merged)
                .flatMap(it -> Stream.concat(Stream.of(it), mergedInto(it, queue)));
    }
}
