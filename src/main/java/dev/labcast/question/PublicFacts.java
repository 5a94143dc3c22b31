package dev.labcast.question;

import dev.labcast.session.SessionEvent;
import java.util.Optional;
import java.util.OptionalLong;

/// What everybody may know of a fact, as an event for the session log: nothing of questions that
/// were never let through, and of votes only their number. Any thread.
public final class PublicFacts {
    private PublicFacts() {}

    /// `after` is the queue with `fact` in it.
    public static Optional<SessionEvent> of(QuestionFact fact, QuestionQueue after) {
        return switch (fact) {
            case QuestionFact.Came(var question) -> queued(question);
            case QuestionFact.Approved(var id, _) -> after.find(id).flatMap(PublicFacts::queued);
            case QuestionFact.Voted(var id, _, _) ->
                    after.find(id)
                            .map(it -> new SessionEvent.QuestionVoted(it.number(), it.votes()));
            case QuestionFact.Shown(var id) ->
                    after.find(id)
                            .map(it ->
                                    new SessionEvent.QuestionShown(OptionalLong.of(it.number())));
            case QuestionFact.TakenOff _ ->
                    Optional.of(new SessionEvent.QuestionShown(OptionalLong.empty()));
            case QuestionFact.Answered(var id, var at, var segment) ->
                    numbered(id, after)
                            .map(it -> new SessionEvent.QuestionAnswered(it.number(), at, segment));
            case QuestionFact.Dropped(var id) ->
                    numbered(id, after).map(it -> new SessionEvent.QuestionDropped(it.number()));
            case QuestionFact.Retracted(var id) ->
                    numbered(id, after).map(it -> new SessionEvent.QuestionRetracted(it.number()));
            case QuestionFact.RetractedUnseen _, QuestionFact.Premoderated _ -> Optional.empty();
        };
    }

    private static Optional<Question> numbered(String id, QuestionQueue after) {
        return after.find(id).filter(it -> it.number() > 0);
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
                                it.askedAt()));
    }
}
