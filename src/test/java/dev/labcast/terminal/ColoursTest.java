package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Style;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void the_palette_is_xterms_beyond_the_first_sixteen() {
        Palette palette = ScreenTheme.dark().palette();

        assertEquals(0x000000, palette.rgb(16, 1));
        assertEquals(0x0000FF, palette.rgb(21, 1));
        assertEquals(0x87AFD7, palette.rgb(110, 1));
        assertEquals(0xFFFFFF, palette.rgb(231, 1));
        assertEquals(0x080808, palette.rgb(232, 1));
        assertEquals(0xEEEEEE, palette.rgb(255, 1));
        assertEquals(0x123456, palette.rgb(Style.RGB | 0x123456, 1));
        assertEquals(1, palette.rgb(Style.DEFAULT, 1));
    }

    @Test
    void contrast_is_that_of_wcag() {
        assertEquals(21, Contrast.ratio(0x000000, 0xFFFFFF), 1e-9);
        assertEquals(4.48, Contrast.ratio(0x777777, 0xFFFFFF), 0.005);
        assertEquals(1, Contrast.ratio(0x345678, 0x345678), 1e-9);
    }

    @Test
    void every_palette_colour_can_be_read_on_the_ground_of_both_themes() {
        for (ScreenTheme theme : List.of(ScreenTheme.dark(), ScreenTheme.light())) {
            Ink.Well well = new Ink.Well(theme);
            for (int i = 0; i < 256; i++) {
                if (theme.palette().rgb(i, 0) == theme.ground()) {
                    continue; // hidden on purpose
                }
                Ink ink = well.ink(new Style(i, Style.DEFAULT, 0), Highlight.Mark.NONE, false);
                double ratio = Contrast.ratio(rgb(ink.text()), rgb(ink.ground()));
                assertTrue(ratio >= 4.4, i + " has " + ratio);
            }
        }
    }

    @Test
    void what_can_be_read_already_keeps_its_colour() {
        assertEquals(0xFF7B72, Contrast.readable(0xFF7B72, 0x0D1117, 4.5));
        assertEquals(0x0D1117, Contrast.readable(0x0D1117, 0x0D1117, 4.5));
        assertNotEquals(0x0000EE, Contrast.readable(0x0000EE, 0x000000, 4.5));
    }

    @Test
    void a_mask_looks_the_same_whatever_it_stands_for() {
        Ink.Well well = new Ink.Well(ScreenTheme.dark());

        Ink red = well.ink(new Style(1, 2, Style.MASK | Style.INVERSE), Highlight.Mark.NONE, false);
        Ink plain = well.ink(new Style(-1, -1, Style.MASK), Highlight.Mark.NONE, false);

        assertEquals(plain, red);
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
