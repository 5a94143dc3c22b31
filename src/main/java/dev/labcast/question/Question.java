package dev.labcast.question;

import java.util.List;
import java.util.Optional;

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
        State state) {

    /// How far a question has come.
    public sealed interface State {

        /// Nobody but the researcher sees it until it is let through.
        record Held(HoldReason reason) implements State {}

        /// It waits for its turn, and viewers can vote for it.
        record Queued() implements State {}

        /// It is over the picture.
        record OnStage() implements State {}

        /// Question `into` asks the same and stands for both. `held` is why this one still waits to
        /// be let through; empty where viewers have seen it.
        record Merged(String into, Optional<HoldReason> held) implements State {
            /// Of one that viewers have seen.
            public Merged(String into) {
                this(into, Optional.empty());
            }
        }

        /// It was answered at `at` (ms), within `segment` ("" where none ran).
        record Answered(long at, String segment) implements State {}

        /// It holds, and whoever brought it is named; as above.
        record Accepted(long at, String segment) implements State {}

        record Dropped() implements State {}

        /// It was taken back or deleted: no text remains.
        record Retracted() implements State {}
    }

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
        return state instanceof State.Held;
    }

    /// Whether viewers can vote for it.
    public boolean votable() {
        return state instanceof State.Queued || state instanceof State.OnStage;
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
        return stands() || state instanceof State.Merged;
    }
}
