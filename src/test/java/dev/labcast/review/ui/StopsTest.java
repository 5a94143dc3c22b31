package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StopsTest {
    private final Stops stops = new Stops(List.of(60_000L, 0L, 20_000L, 20_000L));

    @Test
    void the_next_stop_is_the_first_one_later() {
        assertEquals(OptionalLong.of(20_000), stops.after(0));
        assertEquals(OptionalLong.of(60_000), stops.after(20_000));
        assertEquals(OptionalLong.empty(), stops.after(60_000));
    }

    @Test
    void going_back_first_goes_to_where_this_one_began() {
        assertEquals(OptionalLong.of(20_000), stops.before(25_000));
    }

    @Test
    void going_back_again_right_away_goes_one_further() {
        assertEquals(OptionalLong.of(0), stops.before(20_000));
        assertEquals(OptionalLong.of(0), stops.before(20_000 + Stops.GRACE));
        assertEquals(OptionalLong.empty(), stops.before(0));
    }

    @Test
    void without_stops_there_is_nowhere_to_go() {
        assertEquals(OptionalLong.empty(), new Stops(List.of()).after(0));
        assertEquals(OptionalLong.empty(), new Stops(List.of()).before(9_000));
    }
}
