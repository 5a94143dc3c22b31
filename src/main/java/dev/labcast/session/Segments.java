package dev.labcast.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// All segments of a session in order of time. They never overlap and at most the last one is open:
/// every operation keeps it so, and leaves things as they are when it names a segment that is not
/// there (a damaged log must still fold). Immutable; any thread.
public record Segments(List<Segment> list) {
    public static final Segments NONE = new Segments(List.of());

    public Segments {
        list = List.copyOf(list);
    }

    /// The segment running now.
    public Optional<Segment> current() {
        return list.isEmpty() || !list.getLast().open()
                ? Optional.empty()
                : Optional.of(list.getLast());
    }

    public Optional<Segment> find(String id) {
        return list.stream().filter(segment -> segment.id().equals(id)).findFirst();
    }

    /// The segment that covers `at`.
    public Optional<Segment> at(long at) {
        return list.stream()
                .filter(s -> s.start() <= at && (s.open() || at < s.end().getAsLong()))
                .findFirst();
    }

    Segments opened(SessionEvent.SegmentOpened event, Set<Pane> panes) {
        List<Segment> next = upTo(event.startsAt());
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

    Segments closed(String id, long endsAt) {
        return replace(id, s -> s.open() ? s.until(Math.max(s.start(), endsAt)) : s);
    }

    Segments backdated(String id, long startsAt) {
        int index = indexOf(id);
        if (index < 0) {
            return this;
        }
        Segment moved = list.get(index);
        if (moved.end().isPresent() && startsAt > moved.end().getAsLong()) {
            return this;
        }
        List<Segment> next = new Segments(list.subList(0, index)).upTo(startsAt);
        next.add(moved.from(startsAt));
        next.addAll(list.subList(index + 1, list.size()));
        return new Segments(next);
    }

    Segments split(String id, String laterId, long at) {
        int index = indexOf(id);
        if (index < 0) {
            return this;
        }
        Segment whole = list.get(index);
        boolean inside = at > whole.start() && (whole.open() || at < whole.end().getAsLong());
        if (!inside) {
            return this;
        }
        List<Segment> next = new ArrayList<>(list);
        next.set(index, whole.until(at));
        next.add(
                index + 1,
                new Segment(
                        laterId,
                        whole.activity(),
                        whole.title(),
                        whole.tags(),
                        at,
                        whole.end(),
                        whole.panes()));
        return new Segments(next);
    }

    Segments merged(String id, String laterId) {
        int index = indexOf(id);
        if (index < 0 || index + 1 >= list.size() || !list.get(index + 1).id().equals(laterId)) {
            return this;
        }
        Segment first = list.get(index);
        Segment later = list.get(index + 1);
        Set<String> tags = new java.util.LinkedHashSet<>(first.tags());
        tags.addAll(later.tags());
        Set<Pane> panes = new HashSet<>(first.panes());
        panes.addAll(later.panes());
        List<Segment> next = new ArrayList<>(list);
        next.remove(index + 1);
        next.set(
                index,
                new Segment(
                        first.id(),
                        first.activity(),
                        first.title(),
                        List.copyOf(tags),
                        first.start(),
                        later.end(),
                        panes));
        return new Segments(next);
    }

    Segments replace(String id, java.util.function.UnaryOperator<Segment> change) {
        int index = indexOf(id);
        if (index < 0) {
            return this;
        }
        List<Segment> next = new ArrayList<>(list);
        next.set(index, change.apply(list.get(index)));
        return new Segments(next);
    }

    /// What is left when everything from `time` on gives way: earlier segments whole, the one
    /// running at `time` cut there, later ones gone.
    private List<Segment> upTo(long time) {
        List<Segment> kept = new ArrayList<>();
        for (Segment segment : list) {
            if (segment.start() >= time) {
                break;
            }
            boolean reaches = segment.open() || segment.end().getAsLong() > time;
            kept.add(reaches ? segment.until(time) : segment);
        }
        return kept;
    }

    private int indexOf(String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
