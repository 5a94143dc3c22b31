package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecordClockTest {
    private static final double FRAME = 1000.0 / 30;

    private final Random random = new Random(7);
    private final RecordClock clock = new RecordClock(FRAME);

    /// A recording whose frame 0 was taken at `zero`, as OBS counts it: whole frames, late by the
    /// encoder's 350 ms, give or take a few frames of jitter.
    private void looks(double zero, double from, double to) {
        for (double at = from; at < to; at += 1000) {
            double trip = 1 + random.nextDouble() * 8;
            double asked = at + random.nextDouble() * trip;
            double counted = asked - zero - 350 - random.nextInt(4) * FRAME;
            long millis = (long) (Math.floor(Math.max(0, counted) / FRAME) * FRAME);
            clock.look(Math.floor(at), output(true, false, millis), Math.floor(at + trip));
        }
    }

    private static Obs.Output output(boolean active, boolean paused, long millis) {
        return new Obs.Output(active, paused, false, millis, millis * 100, 0, millis / 33);
    }

    @RepeatedTest(20)
    void a_recording_that_was_seen_to_begin_is_known_within_two_frames() {
        clock.look(9_000, output(false, false, 0), 9_002);
        clock.started(10_000, 10_140, Optional.of("a.mkv"));
        looks(10_130, 11_000, 310_000);

        RecordSpan span = clock.spans().getFirst();

        assertEquals(Optional.of("a.mkv"), span.path());
        assertTrue(span.errorMillis() <= 2 * FRAME, span.toString());
        assertNear(1_000, span.mediaAt(11_130), 2 * FRAME);
        assertNear(290_000, span.mediaAt(300_130), 2 * FRAME);
        assertEquals(OptionalDouble.empty(), span.mediaAt(9_000));
    }

    @Test
    void a_pause_makes_two_stretches_of_one_file() {
        clock.started(10_000, 10_140, Optional.of("a.mkv"));
        looks(10_130, 11_000, 60_000);
        clock.paused(60_130);
        clock.look(61_000, output(true, true, 50_000), 61_002);
        clock.resumed(90_130);
        looks(40_130, 91_000, 120_000);
        clock.stopped(120_130, Optional.of("a.mkv"));

        List<RecordSpan> spans = clock.spans();

        assertEquals(2, spans.size());
        assertEquals(Optional.of("a.mkv"), spans.getLast().path());
        assertEquals(false, spans.getLast().goesOn());
        assertEquals(60_130, spans.getFirst().endMillis());
        assertEquals(OptionalDouble.empty(), spans.getFirst().mediaAt(70_000));
        assertEquals(90_130, spans.getLast().startMillis());
        assertNear(50_000, OptionalDouble.of(spans.getLast().mediaMillis()), 2 * FRAME);
        assertNear(60_000, spans.getLast().mediaAt(100_130), 3 * FRAME);
        assertTrue(spans.getLast().errorMillis() < 4 * FRAME, spans.toString());
    }

    @Test
    void a_recording_from_before_labcast_is_known_by_looks_and_named_when_it_stops() {
        looks(-60_000, 5_000, 40_000);
        double before = clock.spans().getFirst().errorMillis();
        clock.stopped(40_500, Optional.of("old.mkv"));

        RecordSpan span = clock.spans().getFirst();

        assertEquals(Optional.of("old.mkv"), span.path());
        assertEquals(5_000, span.startMillis());
        assertTrue(before >= 500, "the encoder's lag is not known");
        assertNear(80_000, span.mediaAt(20_000), span.errorMillis());
    }

    @Test
    void the_lag_that_a_later_recording_tells_betters_an_earlier_one() {
        looks(-60_000, 5_000, 40_000);
        clock.stopped(40_500, Optional.of("old.mkv"));
        clock.started(50_000, 50_140, Optional.of("a.mkv"));
        looks(50_130, 51_000, 70_000);

        RecordSpan old = clock.spans().getFirst();

        assertTrue(old.errorMillis() < 6 * FRAME, old.toString());
        assertNear(80_000, old.mediaAt(20_000), 5 * FRAME);
    }

    @Test
    void another_file_begins_at_zero_where_the_first_ends() {
        clock.started(10_000, 10_140, Optional.of("a.mkv"));
        looks(10_130, 11_000, 60_000);
        clock.wentOver(60_130 + 380, "b.mkv");
        looks(10_130, 61_000, 90_000);
        clock.paused(90_130);
        clock.resumed(100_130);
        looks(20_130, 101_000, 110_000);

        List<RecordSpan> spans = clock.spans();

        assertEquals(
                List.of("a.mkv", "b.mkv", "b.mkv"),
                spans.stream().map(span -> span.path().orElseThrow()).toList());
        assertNear(60_130, OptionalDouble.of(spans.get(0).endMillis()), 3 * FRAME);
        assertNear(60_130, OptionalDouble.of(spans.get(1).startMillis()), 3 * FRAME);
        assertEquals(0, spans.get(1).mediaMillis());
        assertNear(20_000, spans.get(1).mediaAt(80_130), 4 * FRAME);
        assertNear(30_000, OptionalDouble.of(spans.get(2).mediaMillis()), 5 * FRAME);
    }

    @Test
    void a_recording_goes_on_over_a_reconnect() {
        clock.started(10_000, 10_140, Optional.of("a.mkv"));
        looks(10_130, 11_000, 30_000);
        looks(10_130, 80_000, 90_000);

        assertEquals(1, clock.spans().size());
        assertNear(60_000, clock.spans().getFirst().mediaAt(70_130), 2 * FRAME);
    }

    @Test
    void a_pause_that_nobody_saw_makes_another_stretch() {
        clock.started(10_000, 10_140, Optional.of("a.mkv"));
        looks(10_130, 11_000, 30_000);
        looks(40_130, 80_000, 100_000);

        List<RecordSpan> spans = clock.spans();

        assertEquals(2, spans.size());
        assertEquals(80_000, spans.getLast().startMillis());
        assertEquals(Optional.of("a.mkv"), spans.getLast().path());
        assertNear(50_000, spans.getLast().mediaAt(90_130), 5 * FRAME);
        assertTrue(spans.getFirst().endMillis() < 31_000);
    }

    @Test
    void another_recording_begun_while_nobody_looked_is_another() {
        clock.started(10_000, 10_140, Optional.of("a.mkv"));
        looks(10_130, 11_000, 60_000);
        looks(75_000, 80_000, 90_000);

        List<RecordSpan> spans = clock.spans();

        assertEquals(2, spans.size());
        assertEquals(Optional.empty(), spans.getLast().path());
        assertNear(10_000, spans.getLast().mediaAt(85_000), 5 * FRAME);
    }

    private static void assertNear(double wanted, OptionalDouble is, double within) {
        assertEquals(wanted, is.orElseThrow(), within);
    }
}
