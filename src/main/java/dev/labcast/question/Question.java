package dev.labcast.question;

import java.util.List;

/// A question as the researcher's side knows it. `id` is unique over all sources and never shown;
/// `number` is what people call it, given when it comes into the queue (0 before). `own` is the
/// interest in itself, `all` with what was merged into it (`merged`, by id). Immutable; any thread.
public record Question(
        String id,
        long number,
        Asking asking,
        Interest own,
        Interest all,
        List<String> merged,
        QuestionState state) {

    public Viewer by() {
        return asking.by();
    }

    public String name() {
        return asking.name();
    }

    public String text() {
        return asking.text();
    }

    public String anchor() {
        return asking.anchor();
    }

    public long askedAt() {
        return asking.askedAt();
    }

    /// Those who want it, or what was merged into it, answered.
    public Crowd voters() {
        return all.voters();
    }

    public int votes() {
        return all.votes();
    }

    public boolean held() {
        return state instanceof QuestionState.Held;
    }

    public boolean onStage() {
        return state instanceof QuestionState.OnStage;
    }

    /// Whether viewers can vote for it.
    public boolean votable() {
        return state instanceof QuestionState.Queued || state instanceof QuestionState.OnStage;
    }

    /// Whether it may stand for `duplicate`: what viewers have seen does not vanish into what they
    /// have not.
    public boolean mayStandFor(Question duplicate) {
        boolean other = !id.equals(duplicate.id());
        return other && (votable() ? duplicate.stands() : held() && duplicate.held());
    }

    /// Whether it is open and stands for itself.
    public boolean stands() {
        return held() || votable();
    }

    /// Whether it has not come to its end.
    public boolean open() {
        return stands() || state instanceof QuestionState.Merged;
    }
}
