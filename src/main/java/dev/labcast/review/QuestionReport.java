package dev.labcast.review;

import dev.labcast.session.QuestionKind;
import java.util.List;

/// A viewer's question that came into the queue, in a [SessionReport]; `states`: what it came to be
/// and when (`queued`, `on-stage`, `merged`, `answered`, `accepted`, `dropped`, `retracted`).
/// `segment` is that of the answer, "" without one; `into` the number of the question it was merged
/// into, 0 for none. Of one that was taken back neither name nor text is told. Immutable; any
/// thread.
public record QuestionReport(
        long number,
        QuestionKind kind,
        String source,
        String name,
        String text,
        String anchor,
        long askedAt,
        int votes,
        int impressions,
        String segment,
        long into,
        List<SessionReport.Moment> states) {
    public QuestionReport {
        states = List.copyOf(states);
    }

    /// Whether whoever brought it is to be named for it.
    public boolean found() {
        return kind.isFind() && !states.isEmpty() && states.getLast().label().equals("accepted");
    }
}
