package dev.labcast.session;

import java.util.List;
import java.util.Optional;

/// All segments of a session in order of time. They never overlap and at most the last one is open:
/// every edit ([SegmentEdits]) keeps it so, also those of a damaged log, which must still fold.
/// Immutable; any thread.
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
        return list.stream().filter(segment -> segment.covers(at)).findFirst();
    }

    /// Where the segment stands in the list; -1 if it does not.
    int indexOf(String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
