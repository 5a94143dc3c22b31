package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.Screen;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class ScreenCanvasTest {
    private static final ScreenTheme DARK = ScreenTheme.dark();

    @Test
    void everything_a_terminal_shows_can_be_looked_at_in_both_themes() {
        for (ScreenTheme theme : List.of(DARK, ScreenTheme.light())) {
            ScreenCanvas canvas = shown(theme, Samples.everything(), 780, 560);
            Fx.run(() ->
                    canvas.setHighlights(
                            List.of(
                                    new Highlight(2, 3, 9, Highlight.Mark.SELECTED),
                                    new Highlight(3, 0, 5, Highlight.Mark.HIT),
                                    new Highlight(3, 9, 14, Highlight.Mark.CURRENT_HIT))));
            Fx.picture(canvas, theme == DARK ? "screen-dark" : "screen-light");
        }
    }

    @Test
    void a_screen_fits_its_region_at_the_largest_whole_cell() {
        ScreenCanvas canvas =
                Fx.ask(() -> {
                    ScreenCanvas made = ScreenCanvas.fitting(DARK);
                    made.show(Samples.everything());
                    new Scene(made, 1920, 1080);
                    return made;
                });
        WritableImage look = Fx.look(canvas);

        assertEquals("1920x1080", (int) look.getWidth() + "x" + (int) look.getHeight());
        CellMetrics cell = canvas.cell();
        assertEquals(Math.rint(cell.cellWidth()), cell.cellWidth());
        assertEquals(Math.rint(cell.cellHeight()), cell.cellHeight());
        assertTrue(cell.cellHeight() * 30 <= 1068, cell.toString());
        assertTrue((cell.cellWidth() + 1) / 0.6 * 1.18 * 30 > 1068 - 30, cell.toString());
        Fx.picture(canvas, "screen-fit");
    }

    private static ScreenCanvas shown(
            ScreenTheme theme, Screen screen, double width, double height) {
        return Fx.ask(() -> {
            ScreenCanvas canvas = new ScreenCanvas(theme);
            new Scene(canvas, width, height);
            canvas.show(screen);
            return canvas;
        });
    }
}
