package dev.labcast.question;

import java.util.LinkedHashSet;
import java.util.Set;

/// A question as the researcher's side knows it. `id` is unique over all sources and never shown;
/// `number` is what people call it, given when it comes into the queue (0 before). `name`, `text`
/// and `anchor` went through [TextHygiene], but not through the guard: this is private. `askedAt`
/// in ms since the session began. Immutable; any thread.
public record Question(
        String id,
        long number,
        Viewer by,
        String name,
        String text,
        String anchor,
        long askedAt,
        Set<Viewer> voters,
        State state) {

    /// How far a question has come.
    public sealed interface State {

        /// Nobody but the researcher sees it until it is let through.
        record Held(HoldReason reason) implements State {}

        /// It waits for its turn, and viewers can vote for it.
        record Queued() implements State {}

        /// It is over the picture.
        record OnStage() implements State {}

        /// It was answered at `at` (ms), within `segment` ("" where none ran).
        record Answered(long at, String segment) implements State {}

        record Dropped() implements State {}

        /// It was taken back or deleted: no text remains.
        record Retracted() implements State {}
    }

    public Question {
        voters = Set.copyOf(voters);
    }

    public int votes() {
        return voters.size();
    }

    public boolean held() {
        return state instanceof State.Held;
    }

    /// Whether viewers can vote for it.
    public boolean votable() {
        return state instanceof State.Queued || state instanceof State.OnStage;
    }

    /// Whether whoever asked it has to wait with the next one.
    public boolean open() {
        return held() || votable();
    }

    Question in(State next) {
        return new Question(id, number, by, name, text, anchor, askedAt, voters, next);
    }

    Question queuedAs(long given) {
        return new Question(id, given, by, name, text, anchor, askedAt, voters, new State.Queued());
    }

    Question voted(Viewer viewer, boolean up) {
        Set<Viewer> next = new LinkedHashSet<>(voters);
        if (up) {
            next.add(viewer);
        } else {
            next.remove(viewer);
        }
        return new Question(id, number, by, name, text, anchor, askedAt, next, state);
    }

    Question tombstone() {
        return new Question(id, number, by, "", "", "", askedAt, Set.of(), new State.Retracted());
    }
}
