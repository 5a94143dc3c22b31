package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00:00, 00:00:00",
        "999, 00:00, 00:00:00",
        "751000, 12:31, 00:12:31",
        "3599999, 59:59, 00:59:59",
        "3600000, 1:00:00, 01:00:00",
        "6127000, 1:42:07, 01:42:07",
        "360000000, 100:00:00, 100:00:00"
    })
    void times_are_read_as_on_a_clock(long ms, String minutes, String hours) {
        assertEquals(minutes, Clocks.minutes(ms));
        assertEquals(hours, Clocks.hours(ms));
    }
}
