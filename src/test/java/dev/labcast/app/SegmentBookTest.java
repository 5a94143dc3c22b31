package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Cue;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SegmentBookTest {
    private final AtomicLong now = new AtomicLong();
    private final List<SessionEvent> sent = new ArrayList<>();

    private final SegmentBook book =
            new SegmentBook(
                    new SessionClock() {
                        @Override
                        public long now() {
                            return now.get();
                        }

                        @Override
                        public Instant startedAt() {
                            return Instant.EPOCH;
                        }
                    },
                    sent::add);

    @Test
    void keys_pressed_faster_than_the_log_writes_are_decided_in_their_order() {
        now.set(100);
        book.cue(new Cue.Start("reading", "", List.of(), 100));
        book.cue(new Cue.Start("reading", "", List.of(), 100));
        book.cue(new Cue.Start("debugging", "", List.of(), 100));

        assertEquals(
                List.of(
                        new SessionEvent.SegmentOpened("s1", "reading", "", List.of(), 100),
                        new SessionEvent.SegmentOpened("s2", "debugging", "", List.of(), 100)),
                sent);
    }

    @Test
    void a_press_that_changes_nothing_sends_nothing() {
        book.cue(new Cue.Stop());
        book.cue(new Cue.BeganAt(0));

        assertEquals(List.of(), sent);
    }
}
