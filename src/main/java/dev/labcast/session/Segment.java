package dev.labcast.session;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// A range of the session given to one activity, from `start` to `end` (milliseconds since the
/// session began; no end while it runs). `panes` are those that were on stage at some time in it.
/// Immutable; any thread.
public record Segment(
        String id,
        String activity,
        String title,
        List<String> tags,
        long start,
        OptionalLong end,
        Set<Pane> panes) {
    public Segment {
        tags = List.copyOf(tags);
        panes = Set.copyOf(panes);
        if (start < 0 || end.isPresent() && end.getAsLong() < start) {
            throw new IllegalArgumentException("segment " + id + " ends before it starts");
        }
    }

    public boolean open() {
        return end.isEmpty();
    }

    /// Its length; a segment that still runs is measured up to `now`.
    public long length(long now) {
        return Math.max(0, end.orElse(now) - start);
    }

    /// Whether `time` (ms) lies in it; its end does not, for the next one may begin there.
    public boolean covers(long time) {
        return start <= time && time < end.orElse(Long.MAX_VALUE);
    }

    Segment called(String newId) {
        return new Segment(newId, activity, title, tags, start, end, panes);
    }

    Segment from(long newStart) {
        return new Segment(id, activity, title, tags, newStart, end, panes);
    }

    Segment until(long newEnd) {
        return new Segment(id, activity, title, tags, start, OptionalLong.of(newEnd), panes);
    }

    Segment titled(String newTitle) {
        return new Segment(id, activity, newTitle, tags, start, end, panes);
    }

    Segment as(String newActivity) {
        return new Segment(id, newActivity, title, tags, start, end, panes);
    }

    Segment tagged(List<String> newTags) {
        return new Segment(id, activity, title, newTags, start, end, panes);
    }

    Segment showing(Set<Pane> more) {
        EnumSet<Pane> all = EnumSet.noneOf(Pane.class);
        all.addAll(panes);
        all.addAll(more);
        return all.equals(panes) ? this : new Segment(id, activity, title, tags, start, end, all);
    }
}
