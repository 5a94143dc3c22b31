package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackScaleTest {

    @Test
    void the_session_fills_the_width() {
        TrackScale scale = new TrackScale(10_000, 1_000);

        assertEquals(
                List.of(0.0, 250.0, 1_000.0), List.of(scale.x(0), scale.x(2_500), scale.x(10_000)));
        assertEquals(
                List.of(0L, 2_500L, 10_000L), List.of(scale.ms(0), scale.ms(250), scale.ms(1_000)));
    }

    @Test
    void what_lies_outside_is_kept_at_the_edges() {
        TrackScale scale = new TrackScale(10_000, 1_000);

        assertEquals(List.of(0.0, 1_000.0), List.of(scale.x(-1), scale.x(99_999)));
        assertEquals(List.of(0L, 10_000L), List.of(scale.ms(-5), scale.ms(1_001)));
    }

    @Test
    void going_to_a_place_and_back_is_off_by_a_pixel_at_most() {
        for (long length : List.of(1_000L, 600_000L, 8 * 3_600_000L)) {
            TrackScale scale = new TrackScale(length, 1_333);
            for (long at = 0; at <= length; at += length / 100) {
                assertTrue(
                        Math.abs(scale.ms(scale.x(at)) - at) <= length / 1_333 + 1,
                        at + " of " + length);
            }
        }
    }

    @Test
    void an_empty_session_and_a_timeline_without_width_have_a_scale() {
        assertEquals(0.0, new TrackScale(0, 800).x(0));
        assertEquals(0, new TrackScale(5_000, 0).ms(3));
        assertEquals(0.0, new TrackScale(5_000, -20).x(5_000));
    }

    @Test
    void labels_stand_at_round_times_and_do_not_touch() {
        assertEquals(1_000, new TrackScale(10_000, 1_000).step(90));
        assertEquals(300_000, new TrackScale(3_600_000, 1_200).step(90));
        assertEquals(3_600_000, new TrackScale(8 * 3_600_000L, 1_200).step(90));
    }
}
