package dev.labcast.terminal;

import dev.labcast.session.Style;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/// What a piece is painted with: the colour of its characters, the colour of its ground, and
/// whether the ground differs from the screen's own (only then it is painted). Immutable; JavaFX
/// thread.
record Ink(Color text, Color ground, boolean grounded) {

    static Color color(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /// Turns looks into inks and keeps them: a screen uses few. JavaFX thread.
    static final class Well {
        private static final int KEPT = 4096;

        /// How much of its colour dim text keeps.
        private static final double DIM = 0.62;

        private static final double DIM_CONTRAST = 3;

        private record Key(Style style, Highlight.Mark mark, boolean graphic) {}

        private final ScreenTheme theme;
        private final Map<Key, Ink> inks = new HashMap<>();

        Well(ScreenTheme theme) {
            this.theme = theme;
        }

        /// `graphic` pieces (boxes and blocks) keep the colours the program chose: pictures are
        /// made of them.
        Ink ink(Style style, Highlight.Mark mark, boolean graphic) {
            if (inks.size() > KEPT) {
                inks.clear();
            }
            return inks.computeIfAbsent(new Key(style, mark, graphic), this::mix);
        }

        private Ink mix(Key key) {
            Style style = key.style();
            boolean inverse = style.has(Style.INVERSE);
            int fg = theme.palette().rgb(style.fg(), theme.text());
            int bg = theme.palette().rgb(style.bg(), theme.ground());
            int text = inverse ? bg : fg;
            int ground = inverse ? fg : bg;
            if (style.has(Style.MASK)) {
                text = theme.maskText();
                ground = theme.mask();
            }
            ground =
                    switch (key.mark()) {
                        case NONE -> ground;
                        case HIT -> theme.hit();
                        case CURRENT_HIT -> theme.currentHit();
                        case SELECTED -> theme.selection();
                    };
            return new Ink(
                    color(readable(key, text, ground)), color(ground), ground != theme.ground());
        }

        private int readable(Key key, int text, int ground) {
            if (key.style().has(Style.HIDDEN)) {
                return ground;
            }
            if (key.style().has(Style.DIM)) {
                return Contrast.readable(Contrast.mix(ground, text, DIM), ground, DIM_CONTRAST);
            }
            return key.graphic() ? text : Contrast.readable(text, ground, theme.leastContrast());
        }
    }
}
