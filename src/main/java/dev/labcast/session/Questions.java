package dev.labcast.session;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The questions of a session by number, in the order in which they came into the queue; at most
/// one is on stage. Those that still wait to be let through are not here: nobody but the researcher
/// knows of them. Immutable; any thread.
public final class Questions {
    static final Questions NONE = new Questions(Collections.emptySortedMap());

    private final SortedMap<Long, Asked> byNumber;

    private Questions(SortedMap<Long, Asked> byNumber) {
        this.byNumber = Collections.unmodifiableSortedMap(byNumber);
    }

    public Collection<Asked> list() {
        return byNumber.values();
    }

    public Optional<Asked> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    public Optional<Asked> onStage() {
        return list().stream().filter(it -> it.fate() instanceof Asked.Fate.OnStage).findFirst();
    }

    Questions after(SessionEvent.QuestionQueued queued) {
        if (byNumber.containsKey(queued.number())) {
            return this;
        }
        SortedMap<Long, Asked> next = new TreeMap<>(byNumber);
        next.put(
                queued.number(),
                new Asked(
                        queued.number(),
                        queued.source(),
                        queued.name(),
                        queued.text(),
                        queued.anchor(),
                        queued.askedAt(),
                        0,
                        new Asked.Fate.Waiting()));
        return new Questions(next);
    }

    Questions after(SessionEvent.QuestionVoted voted) {
        return changed(voted.number(), it -> it.voted(voted.votes()));
    }

    /// One that comes on stage sends the one before back to wait.
    Questions after(SessionEvent.QuestionShown shown) {
        Questions back =
                onStage()
                        .map(it -> changed(it.number(), q -> q.with(new Asked.Fate.Waiting())))
                        .orElse(this);
        return shown.number().isPresent()
                ? back.changed(
                        shown.number().getAsLong(),
                        it -> it.open() ? it.with(new Asked.Fate.OnStage()) : it)
                : back;
    }

    Questions after(SessionEvent.QuestionAnswered answered) {
        return changed(
                answered.number(),
                it ->
                        it.open()
                                ? it.with(
                                        new Asked.Fate.Answered(answered.at(), answered.segment()))
                                : it);
    }

    Questions dropped(long number) {
        return changed(number, it -> it.open() ? it.with(new Asked.Fate.Dropped()) : it);
    }

    Questions retracted(long number) {
        return changed(number, Asked::tombstone);
    }

    private Questions changed(long number, UnaryOperator<Asked> change) {
        Asked before = byNumber.get(number);
        if (before == null || before.fate() instanceof Asked.Fate.Retracted) {
            return this;
        }
        SortedMap<Long, Asked> next = new TreeMap<>(byNumber);
        next.put(number, change.apply(before));
        return new Questions(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Questions that && byNumber.equals(that.byNumber);
    }

    @Override
    public int hashCode() {
        return byNumber.hashCode();
    }

    @Override
    public String toString() {
        return byNumber.values().toString();
    }
}
