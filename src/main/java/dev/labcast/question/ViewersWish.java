package dev.labcast.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                    new Votes(queue).on(number, by, up);
            case QuestionCommand.VoteOn(var id, var by) -> new Votes(queue).on(id, by);
            case QuestionCommand.Seen seen -> new Votes(queue).seen(seen);
            case QuestionCommand.Withdraw(var by) -> new Retractions(queue).withdraw(by);
            case QuestionCommand.Retract(_, var id) -> new Retractions(queue).delete(id);
            case QuestionCommand.Silence silence -> new Retractions(queue).silence(silence);
            case QuestionCommand.Clear clear -> new Retractions(queue).clear(clear);
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
                        new Asking(
                                ask.by(),
                                TextHygiene.name(ask.name()),
                                clean.text(),
                                TextHygiene.anchor(ask.anchor()),
                                ask.at(),
                                ask.manner()),
                        Interest.NONE,
                        Interest.NONE,
                        List.of(),
                        reason.<QuestionState>map(QuestionState.Held::new)
                                .orElseGet(QuestionState.Queued::new));
        List<QuestionFact> facts = new ArrayList<>();
        if (ask.manner().suggested()) {
            crowdedOut(ask.by()).ifPresent(it -> facts.addAll(forgotten(it)));
        }
        facts.add(new QuestionFact.Came(question));
        return new Decision.Done(facts);
    }

    private Optional<Refusal> refusal(QuestionCommand.Ask ask, CleanText clean) {
        if (queue.byId().containsKey(ask.id())) {
            return Optional.empty();
        }
        if (clean.text().isEmpty()) {
            return Optional.of(Refusal.EMPTY);
        }
        if (queue.memory().gone().contains(ask.id())
                || queue.memory().hushed(ask.by(), ask.manner().saidAt())) {
            return Optional.of(Refusal.OVER);
        }
        return ask.manner().suggested() ? Optional.empty() : outOfTurn(ask);
    }

    private Optional<Refusal> outOfTurn(QuestionCommand.Ask ask) {
        if (queue.newestOf(ask.by()).filter(Question::open).isPresent()) {
            return Optional.of(Refusal.HAS_OPEN);
        }
        Long last = queue.memory().recent().get(ask.by());
        if (last != null && ask.at() - last < queue.rules().pause()) {
            return Optional.of(Refusal.TOO_SOON);
        }
        return isFull(queue) ? Optional.of(Refusal.FULL) : Optional.empty();
    }

    /// Suggestions that wait have a bound of their own.
    static boolean isFull(QuestionQueue queue) {
        long open =
                queue.questions().stream().filter(it -> it.open() && !waitsAsSuggested(it)).count();
        return open >= queue.rules().mostOpen();
    }

    private static boolean waitsAsSuggested(Question question) {
        return switch (question.state()) {
            case QuestionState.Held(var why) -> why == HoldReason.SUGGESTED;
            case QuestionState.Merged(_, var held) ->
                    held.equals(Optional.of(HoldReason.SUGGESTED));
            case QuestionState.Queued _,
                    QuestionState.OnStage _,
                    QuestionState.Answered _,
                    QuestionState.Accepted _,
                    QuestionState.Dropped _,
                    QuestionState.Retracted _ ->
                    false;
        };
    }

    /// The suggestion that gives way to one more of `by`.
    private Optional<Question> crowdedOut(Viewer by) {
        List<Question> waiting =
                queue.questions().stream().filter(ViewersWish::waitsAsSuggested).toList();
        List<Question> own = waiting.stream().filter(it -> it.by().equals(by)).toList();
        if (own.size() >= QuestionRules.MOST_SUGGESTED_OF_ONE) {
            return Optional.of(leastKept(own));
        }
        return waiting.size() >= queue.rules().mostSuggested()
                ? Optional.of(leastKept(waiting))
                : Optional.empty();
    }

    /// The eldest, but those last that a person has merged.
    private static Question leastKept(List<Question> waiting) {
        return waiting.stream()
                .filter(it -> it.held() && it.merged().isEmpty())
                .findFirst()
                .orElseGet(waiting::getFirst);
    }

    /// With nothing left that points to it.
    private static List<QuestionFact> forgotten(Question question) {
        List<QuestionFact> facts = new ArrayList<>();
        if (question.state() instanceof QuestionState.Merged(var into, _)) {
            facts.add(new QuestionFact.Split(question.id(), into));
        }
        question.merged().forEach(it -> facts.add(new QuestionFact.Split(it, question.id())));
        facts.add(new QuestionFact.Forgotten(question.id()));
        return facts;
    }

    private Optional<HoldReason> reason(CleanText clean, QuestionCommand.Ask ask) {
        if (ask.manner().suggested()) {
            return Optional.of(HoldReason.SUGGESTED);
        }
        if (clean.linked() || TextHygiene.question(ask.name()).linked()) {
            return Optional.of(HoldReason.LINK);
        }
        if (ask.manner().standing() == Standing.NEWCOMER) {
            return Optional.of(HoldReason.FIRST_TIME);
        }
        return queue.premoderated() ? Optional.of(HoldReason.APPROVAL) : Optional.empty();
    }
}
