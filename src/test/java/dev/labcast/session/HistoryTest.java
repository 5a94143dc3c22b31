package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void it_grows_at_the_end() {
        History<Integer> history = History.empty();
        for (int i = 0; i < 1000; i++) {
            history = history.plus(i);
        }

        assertEquals(IntStream.range(0, 1000).boxed().toList(), history.toList());
        assertEquals(999, history.get(999));
    }

    @Test
    void two_futures_of_one_past_do_not_meet() {
        History<String> past = History.<String>empty().plus("a").plus("b");
        History<String> left = past.plus("left");
        History<String> right = past.plus("right");

        assertEquals(List.of("a", "b", "left"), left.toList());
        assertEquals(List.of("a", "b", "right"), right.toList());
        assertEquals(List.of("a", "b"), past.toList());
    }

    @Test
    void what_lies_behind_the_end_is_not_there() {
        History<String> past = History.<String>empty().plus("a");
        past.plus("b");

        assertThrows(IndexOutOfBoundsException.class, () -> past.get(1));
    }
}
