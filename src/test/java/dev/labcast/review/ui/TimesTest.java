package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00:00",
        "59999, 00:59",
        "751000, 12:31",
        "3599999, 59:59",
        "3751000, 1:02:31",
        "36000000, 10:00:00"
    })
    void a_time_shows_hours_only_when_there_are_any(long ms, String clock) {
        assertEquals(clock, Times.clock(ms));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "8400, 8 s", "245000, 4 min 05 s", "3720000, 1 h 02 min"})
    void a_length_is_as_exact_as_its_size_deserves(long ms, String span) {
        assertEquals(span, Times.span(ms));
    }
}
