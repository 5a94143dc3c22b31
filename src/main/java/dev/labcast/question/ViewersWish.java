package dev.labcast.question;

import dev.labcast.question.Question.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides what viewers want of a queue. Any thread.
final class ViewersWish {
    private static final Decision NOTHING = new Decision.Done(List.of());

    private final QuestionQueue queue;

    ViewersWish(QuestionQueue queue) {
        this.queue = queue;
    }

    Decision decide(QuestionCommand.OfViewers wish) {
        return switch (wish) {
            case QuestionCommand.Ask ask -> ask(ask);
            case QuestionCommand.Vote(var number, var by, var up) ->
                    queue.find(number)
                            .map(question -> vote(question, by, up))
                            .orElseGet(() -> new Decision.Refused(Refusal.UNKNOWN));
            case QuestionCommand.Withdraw(var by) ->
                    queue.newestOf(by)
                            .map(ViewersWish::retract)
                            .orElseGet(() -> new Decision.Refused(Refusal.UNKNOWN));
            case QuestionCommand.Retract(_, var id) ->
                    queue.find(id)
                            .map(ViewersWish::deleted)
                            .orElseGet(
                                    () -> new Decision.Done(new QuestionFact.RetractedUnseen(id)));
        };
    }

    private Decision ask(QuestionCommand.Ask ask) {
        CleanText clean = TextHygiene.question(ask.text());
        Optional<Refusal> refusal = refusal(ask, clean);
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        if (queue.byId().containsKey(ask.id())) {
            return NOTHING; // told twice
        }
        Optional<HoldReason> reason = reason(clean, ask);
        Question question =
                new Question(
                        ask.id(),
                        reason.isPresent() ? 0 : queue.lastNumber() + 1,
                        ask.by(),
                        TextHygiene.name(ask.name()),
                        clean.text(),
                        TextHygiene.anchor(ask.anchor()),
                        ask.at(),
                        Set.of(),
                        reason.<State>map(State.Held::new).orElseGet(State.Queued::new));
        return new Decision.Done(new QuestionFact.Came(question));
    }

    private Optional<Refusal> refusal(QuestionCommand.Ask ask, CleanText clean) {
        if (queue.byId().containsKey(ask.id())) {
            return Optional.empty();
        }
        if (clean.text().isEmpty()) {
            return Optional.of(Refusal.EMPTY);
        }
        if (queue.gone().contains(ask.id())) {
            return Optional.of(Refusal.OVER);
        }
        if (queue.newestOf(ask.by()).filter(Question::open).isPresent()) {
            return Optional.of(Refusal.HAS_OPEN);
        }
        Long last = queue.recent().get(ask.by());
        if (last != null && ask.at() - last < queue.rules().pause()) {
            return Optional.of(Refusal.TOO_SOON);
        }
        long open = queue.questions().stream().filter(Question::open).count();
        return open >= queue.rules().mostOpen() ? Optional.of(Refusal.FULL) : Optional.empty();
    }

    private Optional<HoldReason> reason(CleanText clean, QuestionCommand.Ask ask) {
        if (clean.linked() || TextHygiene.question(ask.name()).linked()) {
            return Optional.of(HoldReason.LINK);
        }
        return queue.premoderated() ? Optional.of(HoldReason.APPROVAL) : Optional.empty();
    }

    private static Decision vote(Question question, Viewer by, boolean up) {
        if (question.by().equals(by)) {
            return new Decision.Refused(Refusal.OWN);
        }
        if (!question.votable()) {
            return new Decision.Refused(Refusal.OVER);
        }
        return question.voters().contains(by) == up
                ? NOTHING
                : new Decision.Done(new QuestionFact.Voted(question.id(), by, up));
    }

    private static Decision retract(Question question) {
        return question.open()
                ? new Decision.Done(new QuestionFact.Retracted(question.id()))
                : new Decision.Refused(Refusal.OVER);
    }

    /// Also when it was answered long ago: what was deleted where it was asked is deleted here.
    private static Decision deleted(Question question) {
        return question.state() instanceof State.Retracted
                ? NOTHING
                : new Decision.Done(new QuestionFact.Retracted(question.id()));
    }
}
