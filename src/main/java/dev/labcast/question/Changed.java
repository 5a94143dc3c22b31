package dev.labcast.question;

import java.util.List;
import java.util.stream.Stream;

/// What becomes of one question. Any thread.
final class Changed {
    private Changed() {}

    static Question in(Question it, QuestionState next) {
        return new Question(
                it.id(), it.number(), it.asking(), it.own(), it.all(), it.merged(), next);
    }

    static Question queuedAs(Question it, long number) {
        return new Question(
                it.id(),
                number,
                it.asking(),
                it.own(),
                it.all(),
                it.merged(),
                new QuestionState.Queued());
    }

    /// Its `all` is made anew by [Merges].
    static Question with(Question it, Interest own) {
        return new Question(
                it.id(), it.number(), it.asking(), own, it.all(), it.merged(), it.state());
    }

    static Question withAll(Question it, Interest all) {
        return new Question(
                it.id(), it.number(), it.asking(), it.own(), all, it.merged(), it.state());
    }

    static Question joinedBy(Question it, String duplicate) {
        return withMerged(it, Stream.concat(it.merged().stream(), Stream.of(duplicate)).toList());
    }

    static Question leftBy(Question it, String duplicate) {
        return withMerged(
                it, it.merged().stream().filter(other -> !other.equals(duplicate)).toList());
    }

    private static Question withMerged(Question it, List<String> merged) {
        return new Question(
                it.id(), it.number(), it.asking(), it.own(), it.all(), merged, it.state());
    }

    static Question tombstone(Question it) {
        return new Question(
                it.id(),
                it.number(),
                it.asking().withoutText(),
                Interest.NONE,
                Interest.NONE,
                List.of(),
                new QuestionState.Retracted());
    }
}
