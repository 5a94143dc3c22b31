package dev.labcast.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Cursor;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final int ENTRIES = 2_000;

    @Test
    void the_state_at_any_time_is_the_fold_of_what_came_up_to_then() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Entry> entries = entries(random);
        Timeline timeline = new Timeline(entries);
        for (int i = 0; i < 60; i++) {
            long time = random.nextLong(timeline.duration() + 100);
            SessionState expected = SessionState.initial();
            for (Entry entry : entries) {
                expected = entry.at() <= time ? expected.evolve(entry) : expected;
            }
            assertEquals(expected, timeline.at(time), "seed " + seed + " at " + time);
        }
        assertEquals(timeline.end(), timeline.at(timeline.duration()));
        assertEquals(entries.getLast().at(), timeline.duration());
    }

    @Test
    void entries_of_one_moment_belong_together() {
        List<Entry> entries = List.of(mark(0, 5), mark(1, 7), mark(2, 7), mark(3, 7), mark(4, 9));
        Timeline timeline = new Timeline(entries);
        assertEquals(
                List.of(0, 0, 1, 1, 4, 4, 5, 5),
                List.of(-1L, 4L, 5L, 6L, 7L, 8L, 9L, 99L).stream().map(timeline::countAt).toList());
        assertEquals(SessionState.initial(), timeline.at(0));
        assertEquals(4, timeline.at(7).marks().size());
    }

    @Test
    void an_empty_session_has_a_beginning_that_is_its_end() {
        Timeline timeline = new Timeline(List.of());
        assertEquals(SessionState.initial(), timeline.at(1_000));
        assertEquals(0, timeline.duration());
    }

    private static Entry mark(long seq, long at) {
        return new Entry(seq, at, new SessionEvent.MarkSet("m" + seq, "x", at));
    }

    private static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < ENTRIES; i++) {
            at += random.nextInt(30);
            Line line = new Line(List.of(Run.of("line " + i, Style.PLAIN)), false);
            SessionEvent event =
                    switch (random.nextInt(4)) {
                        case 0 -> new SessionEvent.MarkSet("m" + i, "x", at);
                        case 1 -> new SessionEvent.NotebookSpliced(0, i % 2, List.of("n" + i));
                        case 2 ->
                                new SessionEvent.SegmentOpened(
                                        "s" + i, "debugging", "", List.of(), at);
                        default ->
                                new SessionEvent.TerminalPainted(
                                        new TerminalChange(
                                                80,
                                                24,
                                                List.of(line),
                                                0,
                                                List.of(new TerminalChange.Row(i % 24, line)),
                                                Cursor.HOME));
                    };
            entries.add(new Entry(i, at, event));
        }
        return entries;
    }
}
