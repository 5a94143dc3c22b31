package dev.labcast.review;

import dev.labcast.session.Asked;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Sums up what became of each question, for the [SessionReport]. One thread.
final class QuestionStock {
    private final Map<Long, List<SessionReport.Moment>> steps = new TreeMap<>();
    private final Map<Long, Long> into = new TreeMap<>();
    private OptionalLong onStage = OptionalLong.empty();

    List<QuestionReport> questions(List<Entry> entries, SessionState last) {
        entries.forEach(this::take);
        return last.questions().list().stream().map(this::question).toList();
    }

    private void take(Entry entry) {
        if (entry.event() instanceof SessionEvent.QuestionQueued queued) {
            step(queued.number(), entry.at(), "queued");
        } else if (entry.event() instanceof SessionEvent.QuestionShown(var number)) {
            onStage.ifPresent(before -> step(before, entry.at(), "queued"));
            number.ifPresent(now -> step(now, entry.at(), "on-stage"));
            onStage = number;
        } else if (entry.event() instanceof SessionEvent.QuestionAnswered(var number, var at, _)) {
            end(number, at, "answered");
        } else if (entry.event() instanceof SessionEvent.QuestionAccepted(var number, var at, _)) {
            end(number, at, "accepted");
        } else if (entry.event() instanceof SessionEvent.QuestionMerged(var kept, var number)) {
            end(number, entry.at(), "merged");
            into.put(number, kept);
        } else if (entry.event() instanceof SessionEvent.QuestionSplit(var number)) {
            step(number, entry.at(), "queued");
            into.remove(number);
        } else if (entry.event() instanceof SessionEvent.QuestionDropped(var number)) {
            end(number, entry.at(), "dropped");
        } else if (entry.event() instanceof SessionEvent.QuestionRetracted(var number)) {
            end(number, entry.at(), "retracted");
        }
    }

    private void end(long number, long at, String how) {
        step(number, at, how);
        if (onStage.equals(OptionalLong.of(number))) {
            onStage = OptionalLong.empty();
        }
    }

    private void step(long number, long at, String what) {
        steps.computeIfAbsent(number, _ -> new ArrayList<>())
                .add(new SessionReport.Moment(at, what));
    }

    private QuestionReport question(Asked asked) {
        return new QuestionReport(
                asked.number(),
                asked.kind(),
                asked.source(),
                asked.name(),
                asked.text(),
                asked.anchor(),
                asked.askedAt(),
                asked.votes(),
                Math.max(asked.seen(), asked.votes()),
                segment(asked.fate()),
                into.getOrDefault(asked.number(), 0L),
                List.copyOf(steps.getOrDefault(asked.number(), List.of())));
    }

    private static String segment(Asked.Fate fate) {
        return switch (fate) {
            case Asked.Fate.Answered(_, var segment) -> segment;
            case Asked.Fate.Accepted(_, var segment) -> segment;
            case Asked.Fate.Waiting _,
                    Asked.Fate.OnStage _,
                    Asked.Fate.Merged _,
                    Asked.Fate.Dropped _,
                    Asked.Fate.Retracted _ ->
                    "";
        };
    }
}
