package dev.labcast.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Recording;
import dev.labcast.session.Take;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// A recording from 10 s to 20 s of the session, and, after a pause, from 30 s on.
class AxisTest {
    private final Axis file =
            new Axis.OfRecording(
                    new Recording(
                            "talk.mkv",
                            40,
                            List.of(
                                    new Take(10_000, OptionalLong.of(20_000), 500),
                                    new Take(30_000, OptionalLong.empty(), 10_500))),
                    50_000);

    @Test
    void a_moment_is_where_the_file_shows_it() {
        assertEquals(OptionalLong.of(500), file.at(10_000));
        assertEquals(OptionalLong.of(11_500), file.at(31_000));
        assertEquals(OptionalLong.empty(), file.at(25_000));
    }

    @Test
    void a_stretch_is_what_of_it_was_recorded() {
        assertEquals(stretch(500, 5_500), file.stretch(2_000, 15_000));
        assertEquals(stretch(5_500, 15_500), file.stretch(15_000, 35_000));
        assertEquals(stretch(10_500, 30_500), file.stretch(22_000, 90_000));
        assertEquals(Optional.empty(), file.stretch(20_000, 30_000));
    }

    private static Optional<Axis.Stretch> stretch(long start, long end) {
        return Optional.of(new Axis.Stretch(start, end));
    }
}
