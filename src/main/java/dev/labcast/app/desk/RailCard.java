package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one card of the rail shows: a question, those that were merged into it, the elder one that
/// it may repeat, and whether the researcher put it behind the others for now. Immutable; any
/// thread.
public record RailCard(
        Question question, List<Question> merged, Optional<Question> like, boolean later) {
    public RailCard {
        merged = List.copyOf(merged);
    }

    static RailCard of(
            Question question, QuestionQueue queue, Optional<Question> like, boolean later) {
        return new RailCard(question, mergedInto(question, queue).toList(), like, later);
    }

    String id() {
        return question.id();
    }

    /// What was merged into what was merged into it belongs to it, too.
    private static Stream<Question> mergedInto(Question question, QuestionQueue queue) {
        return question.merged().stream()
                .flatMap(it -> queue.find(it).stream())
                .filter(it -> it.state() instanceof QuestionState.Merged)
                .flatMap(it -> Stream.concat(Stream.of(it), mergedInto(it, queue)));
    }
}
