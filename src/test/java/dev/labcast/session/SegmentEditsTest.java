package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Segments of a log that nobody vouches for: events may be missing, doubled or nonsense.
class SegmentEditsTest {

    @Test
    void events_about_segments_that_are_not_there_change_nothing() {
        Folded before = new Folded().at(0, opened("s1", 0)).at(100, opened("s2", 100));
        List<String> segments = before.segments();
        for (SessionEvent event :
                List.of(
                        new SessionEvent.SegmentClosed("s9", 150),
                        new SessionEvent.SegmentBackdated("s9", 50),
                        new SessionEvent.SegmentRetitled("s9", "x"),
                        new SessionEvent.SegmentReassigned("s9", "x"),
                        new SessionEvent.SegmentTagged("s9", List.of("x")),
                        new SessionEvent.SegmentSplit("s9", "s10", 50),
                        new SessionEvent.SegmentsMerged("s9", "s1"),
                        new SessionEvent.SegmentsMerged("s1", "s9"),
                        new SessionEvent.SegmentsMerged("s2", "s1"),
                        new SessionEvent.SegmentSplit("s1", "s10", 0),
                        new SessionEvent.SegmentSplit("s1", "s10", 100),
                        new SessionEvent.SegmentBackdated("s1", 101),
                        new SessionEvent.SegmentClosed("s1", 400))) {
            before.at(200, event);

            assertEquals(segments, before.segments(), event.toString());
        }
    }

    @Test
    void an_end_before_the_beginning_makes_the_segment_empty() {
        Folded folded =
                new Folded()
                        .at(100, opened("s1", 100))
                        .at(200, new SessionEvent.SegmentClosed("s1", 20));

        assertEquals(List.of("s1 debugging 100-100"), folded.segments());
    }

    @Test
    void whatever_a_log_says_segments_never_overlap_and_only_the_last_is_open() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int log = 0; log < 200; log++) {
            Folded folded = new Folded();
            for (int i = 0; i < 60; i++) {
                folded.at(i * 10L, nonsense(random));

                assertInOrder(folded.state().segments(), "seed " + seed);
            }
        }
    }

    private static void assertInOrder(Segments segments, String seed) {
        List<Segment> list = segments.list();
        for (int i = 0; i + 1 < list.size(); i++) {
            assertTrue(
                    !list.get(i).open() && list.get(i).end().getAsLong() <= list.get(i + 1).start(),
                    seed + ": " + list);
        }
    }

    private static SessionEvent nonsense(Random random) {
        String id = "s" + random.nextInt(6);
        String other = "s" + random.nextInt(6);
        long time = random.nextInt(700);
        return switch (random.nextInt(6)) {
            case 0 -> new SessionEvent.SegmentClosed(id, time);
            case 1 -> new SessionEvent.SegmentBackdated(id, time);
            case 2 -> new SessionEvent.SegmentSplit(id, other, time);
            case 3 -> new SessionEvent.SegmentsMerged(id, other);
            default -> opened(id, time);
        };
    }

    private static SessionEvent opened(String id, long startsAt) {
        return new SessionEvent.SegmentOpened(id, "debugging", "", List.of(), startsAt);
    }
}
