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

    Questions after(SessionEvent.OfQuestion event) {
        return switch (event) {
            case SessionEvent.QuestionQueued queued -> after(queued);
            case SessionEvent.QuestionVoted(var number, var votes) ->
                    changed(number, it -> it.counted(votes, it.seen()));
            case SessionEvent.QuestionSeen(var number, var viewers) ->
                    changed(number, it -> it.counted(it.votes(), viewers));
            case SessionEvent.QuestionMerged(var kept, var duplicate) ->
                    ended(duplicate, new Asked.Fate.Merged(kept));
            case SessionEvent.QuestionSplit(var number) -> split(number);
            case SessionEvent.QuestionShown shown -> after(shown);
            case SessionEvent.QuestionAnswered(var number, var at, var segment) ->
                    ended(number, new Asked.Fate.Answered(at, segment));
            case SessionEvent.QuestionAccepted(var number, var at, var segment) ->
                    ended(number, new Asked.Fate.Accepted(at, segment));
            case SessionEvent.QuestionDropped(var number) ->
                    ended(number, new Asked.Fate.Dropped());
            case SessionEvent.QuestionRetracted(var number) -> changed(number, Asked::tombstone);
        };
    }

    private Questions after(SessionEvent.QuestionQueued queued) {
        if (byNumber.containsKey(queued.number())) {
            return this;
        }
        SortedMap<Long, Asked> next = new TreeMap<>(byNumber);
        next.put(
                queued.number(),
                new Asked(
                        queued.number(),
                        queued.kind(),
                        queued.source(),
                        queued.name(),
                        queued.text(),
                        queued.anchor(),
                        queued.askedAt(),
                        0,
                        0,
                        new Asked.Fate.Waiting()));
        return new Questions(next);
    }

    /// One that comes on stage sends the one before back to wait.
    private Questions after(SessionEvent.QuestionShown shown) {
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

    private Questions split(long number) {
        return changed(
                number,
                it ->
                        it.fate() instanceof Asked.Fate.Merged
                                ? it.with(new Asked.Fate.Waiting())
                                : it);
    }

    private Questions ended(long number, Asked.Fate end) {
        return changed(number, it -> it.going() ? it.with(end) : it);
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
