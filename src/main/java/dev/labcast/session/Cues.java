package dev.labcast.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Decides which events a [Cue] leads to, given the state so far: the pure half of every segment
/// key. A cue that would change nothing (the running activity's key pressed twice, a title that is
/// already there) leads to no event. Any thread.
public final class Cues {
    private Cues() {}

    /// `now` is the session's time, `id` a fresh id for the segment or mark that may come of it.
    public static List<SessionEvent> decide(SessionState state, Cue cue, long now, String id) {
        Segments segments = state.segments();
        return switch (cue) {
            case Cue.Start start -> start(segments, start, now, id);
            case Cue.Stop() ->
                    segments.current()
                            .<List<SessionEvent>>map(
                                    open -> List.of(new SessionEvent.SegmentClosed(open.id(), now)))
                            .orElse(List.of());
            case Cue.BeganAt(var at) ->
                    segments.current()
                            .filter(open -> clamp(at, now) != open.start())
                            .<List<SessionEvent>>map(open ->
                                    List.of(
                                            new SessionEvent.SegmentBackdated(
                                                    open.id(), clamp(at, now))))
                            .orElse(List.of());
            case Cue.Retitle(var segment, var title) ->
                    when(
                            segments,
                            segment,
                            s -> !s.title().equals(title),
                            new SessionEvent.SegmentRetitled(segment, title));
            case Cue.Reassign(var segment, var activity) ->
                    when(
                            segments,
                            segment,
                            s -> !s.activity().equals(activity),
                            new SessionEvent.SegmentReassigned(segment, activity));
            case Cue.Tag(var segment, var tag) -> retag(segments, segment, tag, true);
            case Cue.Untag(var segment, var tag) -> retag(segments, segment, tag, false);
            case Cue.Split(var segment, var at) ->
                    when(
                            segments,
                            segment,
                            s -> at > s.start() && at < s.end().orElse(now),
                            new SessionEvent.SegmentSplit(segment, id, at));
            case Cue.MergeNext(var segment) -> mergeNext(segments, segment);
            case Cue.Mark(var label, var at) ->
                    List.of(new SessionEvent.MarkSet(id, label, clamp(at, now)));
            case Cue.FollowScene follow -> new SceneCuts(state, follow, now, id).events();
        };
    }

    private static List<SessionEvent> start(
            Segments segments, Cue.Start start, long now, String id) {
        Optional<Segment> running =
                segments.current().filter(open -> open.activity().equals(start.activity()));
        long startsAt = clamp(start.startsAt(), now);
        if (running.isEmpty()) {
            return List.of(
                    new SessionEvent.SegmentOpened(
                            id, start.activity(), start.title(), start.tags(), startsAt));
        }
        Segment open = running.get();
        List<SessionEvent> events = new ArrayList<>();
        if (startsAt < open.start()) {
            events.add(new SessionEvent.SegmentBackdated(open.id(), startsAt));
        }
        if (!start.title().isEmpty() && !start.title().equals(open.title())) {
            events.add(new SessionEvent.SegmentRetitled(open.id(), start.title()));
        }
        Set<String> tags = new LinkedHashSet<>(open.tags());
        if (tags.addAll(start.tags())) {
            events.add(new SessionEvent.SegmentTagged(open.id(), List.copyOf(tags)));
        }
        return events;
    }

    private static List<SessionEvent> retag(Segments segments, String id, String tag, boolean on) {
        return segments.find(id)
                .<List<SessionEvent>>map(segment -> {
                    Set<String> tags = new LinkedHashSet<>(segment.tags());
                    boolean changed = on ? tags.add(tag) : tags.remove(tag);
                    return changed
                            ? List.of(new SessionEvent.SegmentTagged(id, List.copyOf(tags)))
                            : List.of();
                })
                .orElse(List.of());
    }

    private static List<SessionEvent> mergeNext(Segments segments, String id) {
        List<Segment> list = segments.list();
        for (int i = 0; i + 1 < list.size(); i++) {
            if (list.get(i).id().equals(id)) {
                return List.of(new SessionEvent.SegmentsMerged(id, list.get(i + 1).id()));
            }
        }
        return List.of();
    }

    private static List<SessionEvent> when(
            Segments segments, String id, Predicate<Segment> needed, SessionEvent event) {
        return segments.find(id).filter(needed).isPresent() ? List.of(event) : List.of();
    }

    private static long clamp(long at, long now) {
        return Math.clamp(at, 0, now);
    }
}
