package dev.labcast.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    @Test
    void the_speed_divides_every_time_of_the_script() {
        assertEquals(Duration.ofMillis(500), new Pace(4).scaled(Duration.ofSeconds(2)));
        assertEquals(Duration.ofSeconds(4), new Pace(0.5).scaled(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1001, Double.NaN, Double.POSITIVE_INFINITY})
    void a_speed_that_is_none_is_refused(double speed) {
        assertThrows(IllegalArgumentException.class, () -> new Pace(speed));
    }
}
