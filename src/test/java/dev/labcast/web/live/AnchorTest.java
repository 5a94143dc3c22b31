package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {
    @Test
    void every_anchor_comes_back_from_its_text() {
        List<Anchor> all =
                List.of(
                        new Anchor.TerminalLine(1, 0),
                        new Anchor.TerminalLine(999_999_999_999_999L, 93_000),
                        new Anchor.NotebookLine(17, 5),
                        new Anchor.PlotNumber(3),
                        new Anchor.Moment(0));

        assertEquals(
                all,
                all.stream().map(Anchor::text).flatMap(it -> Anchor.parse(it).stream()).toList());
        assertEquals("terminal.1.0", all.getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "terminal",
                "terminal.1",
                "terminal.0.5",
                "notebook.1",
                "notebook.0.1",
                "plot.0",
                "plot.1.2",
                "time.1.2",
                "time.-1",
                "time.01",
                "time.1 ",
                " time.1",
                "time.1\n",
                "time.١",
                "Time.1",
                "time.9999999999999999",
                "terminal.1.2.3",
                "time.1&x=<script>",
                "javascript.1"
            })
    void text_that_is_no_anchor_is_none(String text) {
        assertEquals(Optional.empty(), Anchor.parse(text));
    }

    @Test
    void lines_count_from_one_and_time_from_zero() {
        assertThrows(IllegalArgumentException.class, () -> new Anchor.TerminalLine(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Anchor.NotebookLine(1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Anchor.PlotNumber(0));
        assertThrows(IllegalArgumentException.class, () -> new Anchor.Moment(-1));
    }
}
