package dev.labcast.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {
    private static final FrameRate NTSC = new FrameRate(30_000, 1_001);

    @ParameterizedTest
    @CsvSource({
        "30, 30, 1",
        "25/1, 25, 1",
        "30000/1001, 30000, 1001",
        "29.97, 30000, 1001",
        "23.976, 24000, 1001",
        "23.98, 24000, 1001",
        "59.94, 60000, 1001"
    })
    void a_rate_is_read_as_the_fraction_it_is(String text, long frames, long seconds) {
        assertEquals(Optional.of(new FrameRate(frames, seconds)), FrameRate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/1", "30/0", "-25", "fast", "29.9", "5000", "1e3"})
    void anything_else_is_none(String text) {
        assertEquals(Optional.empty(), FrameRate.parse(text));
    }

    @Test
    void an_hour_at_ntscs_rate_does_not_drift() {
        assertEquals(107_892, NTSC.frame(3_600_000));
        assertEquals(3_599_996, NTSC.millis(107_892));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 29, 30, 1_799, 107_892, 5_000_000})
    void a_frame_that_becomes_a_time_becomes_the_frame_again(long frame) {
        for (FrameRate rate :
                new FrameRate[] {NTSC, new FrameRate(25, 1), new FrameRate(24_000, 1_001)}) {
            assertEquals(frame, rate.frame(rate.millis(frame)), rate.toString());
        }
    }

    @Test
    void timecode_counts_whole_frames_to_the_nominal_rate() {
        assertEquals("00:00:00:29", NTSC.timecode(29));
        assertEquals("00:00:01:00", NTSC.timecode(30));
        assertEquals("01:00:00:00", NTSC.timecode(108_000));
        assertEquals("10:01:02:24", new FrameRate(25, 1).timecode((36_062L) * 25 + 24));
    }
}
