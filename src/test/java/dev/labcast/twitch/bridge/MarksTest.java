package dev.labcast.twitch.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final Marks marks = new Marks(FoldedLog.WORDS);
    private final FoldedLog log = new FoldedLog();

    @Test
    void a_segment_is_marked_at_its_start_by_what_it_is_and_is_called() {
        assertEquals(
                Optional.of(segment("Debugging: a loss of NaN", 4_000)),
                marked(
                        new SessionEvent.SegmentOpened(
                                "s1", "debugging", "a loss of NaN", List.of(), 4_000)));
        assertEquals(
                Optional.of(segment("Debugging", 9_000)),
                marked(new SessionEvent.SegmentOpened("s2", "debugging", "", List.of(), 9_000)));
    }

    @Test
    void an_answer_is_marked_with_the_question_as_the_log_has_it_when_the_marker_is_set() {
        log.add(new SessionEvent.QuestionQueued(3, "twitch", "mira", "Why Adam?", "", 100));
        Deed.Mark mark = marked(new SessionEvent.QuestionAnswered(3, 7_000, "s1")).orElseThrow();

        assertEquals(new Deed.Mark("Answer to #3", OptionalLong.of(3), 7_000), mark);
        assertEquals("Answer to #3: Why Adam?", Marks.description(mark, log.state(), 7_000));
        log.add(new SessionEvent.QuestionRetracted(3));
        assertEquals("(0:09 ago) Answer to #3", Marks.description(mark, log.state(), 16_000));
    }

    @Test
    void other_moments_are_not_marked() {
        assertEquals(
                Optional.empty(), marked(new SessionEvent.SegmentTagged("s1", List.of("loss"))));
        assertEquals(Optional.empty(), marked(new SessionEvent.MarkSet("m1", "private", 100)));
    }

    @Test
    void the_segment_that_runs_is_marked_when_the_stream_begins() {
        assertEquals(Optional.empty(), marks.atBegin(log.state(), 5_000));
        log.add(new SessionEvent.SegmentOpened("s1", "debugging", "NaN", List.of(), 1_000));

        assertEquals(
                Optional.of(segment("Debugging: NaN", 5_000)), marks.atBegin(log.state(), 5_000));
    }

    @Test
    void a_marker_that_comes_late_says_by_how_much() {
        Deed.Mark mark = segment("Debugging", 10_000);

        assertEquals("Debugging", Marks.description(mark, log.state(), 14_999));
        assertEquals("(0:05 ago) Debugging", Marks.description(mark, log.state(), 15_000));
        assertEquals("(4:02 ago) Debugging", Marks.description(mark, log.state(), 252_500));
    }

    private Optional<Deed.Mark> marked(SessionEvent event) {
        return marks.of(log.add(event));
    }

    private static Deed.Mark segment(String words, long at) {
        return new Deed.Mark(words, OptionalLong.empty(), at);
    }
}
