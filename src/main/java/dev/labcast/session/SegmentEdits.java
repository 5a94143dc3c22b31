package dev.labcast.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What the events of a session do to its [Segments]. An event that names a segment that is not
/// there, or that would make segments overlap, changes nothing. Pure; any thread.
final class SegmentEdits {
    private SegmentEdits() {}

    static Segments opened(Segments segments, SessionEvent.SegmentOpened event, Set<Pane> panes) {
        List<Segment> next = upTo(segments.list(), event.startsAt());
        next.add(
                new Segment(
                        event.id(),
                        event.activity(),
                        event.title(),
                        event.tags(),
                        event.startsAt(),
                        OptionalLong.empty(),
                        panes));
        return new Segments(next);
    }

    static Segments closed(Segments segments, String id, long endsAt) {
        return changed(segments, id, s -> s.open() ? s.until(Math.max(s.start(), endsAt)) : s);
    }

    static Segments backdated(Segments segments, String id, long startsAt) {
        int index = segments.indexOf(id);
        if (index < 0) {
            return segments;
        }
        Segment moved = segments.list().get(index);
        if (moved.end().isPresent() && startsAt > moved.end().getAsLong()) {
            return segments;
        }
        List<Segment> next = upTo(segments.list().subList(0, index), startsAt);
        next.add(moved.from(startsAt));
        next.addAll(segments.list().subList(index + 1, segments.list().size()));
        return new Segments(next);
    }

    static Segments split(Segments segments, String id, String laterId, long at) {
        int index = segments.indexOf(id);
        if (index < 0) {
            return segments;
        }
        Segment whole = segments.list().get(index);
        if (at <= whole.start() || !whole.covers(at)) {
            return segments;
        }
        List<Segment> next = new ArrayList<>(segments.list());
        next.set(index, whole.until(at));
        next.add(index + 1, whole.from(at).called(laterId));
        return new Segments(next);
    }

    static Segments merged(Segments segments, String id, String laterId) {
        int index = segments.indexOf(id);
        if (index < 0 || index + 1 >= segments.list().size()) {
            return segments;
        }
        List<Segment> next = new ArrayList<>(segments.list());
        Segment later = next.remove(index + 1);
        if (!later.id().equals(laterId)) {
            return segments;
        }
        next.set(index, joined(next.get(index), later));
        return new Segments(next);
    }

    static Segments changed(Segments segments, String id, UnaryOperator<Segment> change) {
        int index = segments.indexOf(id);
        if (index < 0) {
            return segments;
        }
        List<Segment> next = new ArrayList<>(segments.list());
        next.set(index, change.apply(next.get(index)));
        return new Segments(next);
    }

    private static Segment joined(Segment first, Segment later) {
        Set<String> tags = new LinkedHashSet<>(first.tags());
        tags.addAll(later.tags());
        Set<Pane> panes = new HashSet<>(first.panes());
        panes.addAll(later.panes());
        return new Segment(
                first.id(),
                first.activity(),
                first.title(),
                List.copyOf(tags),
                first.start(),
                later.end(),
                panes);
    }

    /// What is left when everything from `time` on gives way: earlier segments whole, the one
    /// running at `time` cut there, later ones gone.
    private static List<Segment> upTo(List<Segment> list, long time) {
        List<Segment> kept = new ArrayList<>();
        for (Segment segment : list) {
            if (segment.start() >= time) {
                break;
            }
            kept.add(segment.covers(time) ? segment.until(time) : segment);
        }
        return kept;
    }
}
