package dev.labcast.question;

import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// What everybody may know of a fact, as events for the session log: nothing of questions that were
/// never let through (one that is merged is a vote more), and of votes and viewers only their
/// number. Any thread.
public final class PublicFacts {
    private final QuestionQueue after;

    private PublicFacts(QuestionQueue after) {
        this.after = after;
    }

    /// `after` is the queue with `fact` in it.
    public static List<SessionEvent> of(QuestionFact fact, QuestionQueue after) {
        return new PublicFacts(after).told(fact).toList();
    }

    private Stream<SessionEvent> told(QuestionFact fact) {
        return switch (fact) {
            case QuestionFact.Came(var question) -> queued(question).stream();
            case QuestionFact.Approved(var id, _) ->
                    Stream.concat(
                            about(id, it -> queued(it).orElseThrow()),
                            Stream.of(id).flatMap(this::votes).filter(PublicFacts::isSome));
            case QuestionFact.Voted(var id, _, _) -> votes(id);
            case QuestionFact.Seen(var ids, _) -> ids.stream().flatMap(this::seen);
            case QuestionFact.Glimpsed(var ids, _) -> ids.stream().flatMap(this::seen);
            case QuestionFact.Shown(var id) ->
                    about(id, it -> new SessionEvent.QuestionShown(OptionalLong.of(it.number())));
            case QuestionFact.TakenOff _ ->
                    Stream.of(new SessionEvent.QuestionShown(OptionalLong.empty()));
            case QuestionFact.Merged(var kept, var duplicate) ->
                    Stream.concat(
                            about(duplicate, it -> merged(kept, it)),
                            Stream.concat(votes(kept), seen(kept)));
            case QuestionFact.Split(var id, var from) ->
                    Stream.concat(
                            about(id, it -> new SessionEvent.QuestionSplit(it.number())),
                            Stream.concat(votes(from), seen(from)));
            case QuestionFact.Answered(var id, var at, var segment) ->
                    about(id, it -> new SessionEvent.QuestionAnswered(it.number(), at, segment));
            case QuestionFact.Accepted(var id, var at, var segment) ->
                    about(id, it -> new SessionEvent.QuestionAccepted(it.number(), at, segment));
            case QuestionFact.Dropped(var id) ->
                    about(id, it -> new SessionEvent.QuestionDropped(it.number()));
            case QuestionFact.Retracted(var id, var from) ->
                    Stream.concat(
                            about(id, it -> new SessionEvent.QuestionRetracted(it.number())),
                            from.stream().flatMap(it -> Stream.concat(votes(it), seen(it))));
            case QuestionFact.RetractedUnseen _,
                    QuestionFact.Forgotten _,
                    QuestionFact.Silenced _,
                    QuestionFact.Cleared _,
                    QuestionFact.Premoderated _ ->
                    Stream.empty();
        };
    }

    private SessionEvent merged(String kept, Question duplicate) {
        long number = after.find(kept).map(Question::number).orElse(0L);
        return new SessionEvent.QuestionMerged(number, duplicate.number());
    }

    /// Of the question and of those that it is merged into.
    private Stream<SessionEvent> votes(String id) {
        return upwards(id).map(it -> new SessionEvent.QuestionVoted(it.number(), it.votes()));
    }

    private Stream<SessionEvent> seen(String id) {
        return upwards(id).map(it -> new SessionEvent.QuestionSeen(it.number(), it.all().shown()));
    }

    private static boolean isSome(SessionEvent event) {
        return !(event instanceof SessionEvent.QuestionVoted(_, var votes)) || votes > 0;
    }

    private Stream<Question> upwards(String id) {
        List<Question> questions = new ArrayList<>();
        Optional<Question> next = after.find(id);
        while (next.isPresent()) {
            questions.add(next.get());
            next =
                    next.get().state() instanceof QuestionState.Merged(var into, _)
                            ? after.find(into)
                            : Optional.empty();
        }
        return questions.stream()
                .filter(it -> it.number() > 0 && !(it.state() instanceof QuestionState.Retracted));
    }

    private Stream<SessionEvent> about(String id, Function<Question, SessionEvent> event) {
        return after.find(id).filter(it -> it.number() > 0).map(event).stream();
    }

    private static Optional<SessionEvent> queued(Question it) {
        return it.number() == 0
                ? Optional.empty()
                : Optional.of(
                        new SessionEvent.QuestionQueued(
                                it.number(),
                                it.by().source(),
                                it.name(),
                                it.text(),
                                it.anchor(),
                                it.askedAt(),
                                it.asking().kind()));
    }
}
