package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.review.ui.Landmarks.Hidden;
import dev.labcast.review.ui.Landmarks.MaskAt;
import dev.labcast.review.ui.Landmarks.PlotAt;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LandmarksTest {
    private static final Plot PLOT = new Plot(1, "a.png", "plots/a.png", "0".repeat(64), 4, 3, "");

    @Test
    void plots_maskings_hidden_and_quiet_stretches_are_found_with_their_times() {
        Folded folded =
                new Folded()
                        .at(0, new SessionEvent.SessionOpened("s"))
                        .at(1_000, new SessionEvent.PlotShown(PLOT))
                        .at(2_000, new SessionEvent.Masked(Pane.TERMINAL, "exact value", 2))
                        .at(3_000, new SessionEvent.CurtainDrawn("Hidden by F12."))
                        .at(63_000, new SessionEvent.CurtainLifted())
                        .at(64_000, new SessionEvent.SessionClosed());

        assertEquals(
                new Landmarks(
                        List.of(new PlotAt(1_000, PLOT)),
                        List.of(new MaskAt(2_000, Pane.TERMINAL, "exact value", 2)),
                        List.of(new Hidden(new Stretch(3_000, 63_000), "Hidden by F12.")),
                        List.of(new Stretch(4_000, 62_000))),
                folded.landmarks());
    }

    @Test
    void a_stage_that_stays_hidden_is_hidden_up_to_and_at_the_end() {
        Landmarks landmarks =
                new Folded().at(500, new SessionEvent.CurtainDrawn("Guard failed.")).landmarks();

        assertEquals(
                Optional.of(new Hidden(new Stretch(500, 501), "Guard failed.")),
                landmarks.hiddenAt(500));
        assertEquals(Optional.empty(), landmarks.hiddenAt(499));
    }

    @Test
    void a_curtain_drawn_twice_keeps_its_first_reason() {
        Landmarks landmarks =
                new Folded()
                        .at(10, new SessionEvent.CurtainDrawn("first"))
                        .at(20, new SessionEvent.CurtainDrawn("second"))
                        .at(30, new SessionEvent.CurtainLifted(), new SessionEvent.CurtainLifted())
                        .landmarks();

        assertEquals(List.of(new Hidden(new Stretch(10, 30), "first")), landmarks.hidden());
    }

    @Test
    void an_empty_log_has_none() {
        assertEquals(Landmarks.NONE, Landmarks.of(List.of(), 0));
    }

    @Test
    void five_seconds_of_silence_are_not_yet_quiet() {
        Landmarks landmarks =
                new Folded()
                        .at(0, new SessionEvent.SessionOpened("s"))
                        .at(Landmarks.QUIET, new SessionEvent.Warned("x"))
                        .landmarks();

        assertEquals(List.of(), landmarks.quiet());
    }
}
