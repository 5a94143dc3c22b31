package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Cursor;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Plot;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import dev.labcast.web.live.Anchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointedAtTest {
    private SessionState state = SessionState.initial();

    @Test
    void it_is_the_last_line_with_these_words_in_the_terminal_or_else_in_the_notebook() {
        happened(new SessionEvent.NotebookOpened("n", List.of("# Loss", "loss 1", "loss 2", "x")));
        assertEquals(Optional.of(new Anchor.NotebookLine(3, 10)), PointedAt.find("loss", state));

        Screen screen =
                new Screen(
                        20,
                        3,
                        List.of(line("loss 3"), line("$ "), Line.EMPTY),
                        new Cursor(0, 0, true));
        happened(
                new SessionEvent.TerminalPainted(
                        TerminalChange.between(
                                Screen.blank(20, 3), screen, List.of(line("loss 0")), 0)));

        assertEquals(Optional.of(new Anchor.TerminalLine(2, 20)), PointedAt.find("loss", state));
        assertEquals(Optional.of(new Anchor.TerminalLine(1, 20)), PointedAt.find("loss 0", state));
        assertEquals(Optional.empty(), PointedAt.find("gain", state));
    }

    @Test
    void a_plot_is_the_newest() {
        assertEquals(Optional.empty(), PointedAt.find("plot", state));
        happened(new SessionEvent.PlotShown(new Plot(1, "a.png", "plots/a.png", "0", 9, 9, "")));
        happened(new SessionEvent.PlotShown(new Plot(2, "b.png", "plots/b.png", "1", 9, 9, "")));

        assertEquals(Optional.of(new Anchor.PlotNumber(2)), PointedAt.find("plot", state));
    }

    private void happened(SessionEvent event) {
        state = state.evolve(new Entry(state.entries(), 10 * (state.entries() + 1), event));
    }

    private static Line line(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }
}
