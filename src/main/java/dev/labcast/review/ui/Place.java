package dev.labcast.review.ui;

import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent.MarkSet;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A row of the list beside the stage: somewhere to go. Immutable; any thread.
sealed interface Place {

    /// Milliseconds since the session began.
    long at();

    /// A segment; `end` is where it ends, for one that never did the session's end.
    record OfSegment(Segment segment, long end) implements Place {
        @Override
        public long at() {
            return segment.start();
        }

        long length() {
            return end - segment.start();
        }
    }

    record OfMark(MarkSet mark) implements Place {
        @Override
        public long at() {
            return mark.at();
        }
    }

    /// Segments and marks of `last` in order of time; a mark stands below the segment it falls in.
    static List<Place> of(SessionState last, long length) {
        List<Place> places = new ArrayList<>();
        for (Segment segment : last.segments().list()) {
            places.add(
                    new OfSegment(
                            segment, Math.max(segment.start(), segment.end().orElse(length))));
        }
        last.marks().toList().forEach(mark -> places.add(new OfMark(mark)));
        places.sort(Comparator.comparingLong(Place::at));
        return List.copyOf(places);
    }
}
