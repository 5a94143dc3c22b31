package dev.labcast.review;

import java.util.List;

/// A viewer's question that came into the queue, in a [SessionReport]; `states`: what it came to be
/// and when (`queued`, `on-stage`, `answered`, `dropped`, `retracted`). `segment` is that of the
/// answer, "" without one. Of one that was taken back neither name nor text is told. Immutable; any
/// thread.
public record QuestionReport(
        long number,
        String source,
        String name,
        String text,
        String anchor,
        long askedAt,
        int votes,
        String segment,
        List<SessionReport.Moment> states) {
    public QuestionReport {
        states = List.copyOf(states);
    }
}
