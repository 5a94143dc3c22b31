package dev.labcast.terminal;

import dev.labcast.session.Style;
import java.util.List;

/// The 256 colours a terminal program can name by index: 16 of the theme, then the cube of 6x6x6
/// and 24 greys as xterm computes them (xterm, `256colres.pl`). Colours are `0xRRGGBB`. Immutable;
/// any thread.
public record Palette(List<Integer> first16) {

    private static final int CUBE = 16;
    private static final int GREYS = 232;

    public Palette {
        first16 = List.copyOf(first16);
        if (first16.size() != CUBE) {
            throw new IllegalArgumentException("16 colours wanted, not " + first16.size());
        }
    }

    /// The colour of a [Style] as `0xRRGGBB`; `otherwise` stands for the default colour.
    public int rgb(int colour, int otherwise) {
        if (colour == Style.DEFAULT) {
            return otherwise;
        }
        if ((colour & Style.RGB) != 0) {
            return colour & 0xFFFFFF;
        }
        if (colour < CUBE) {
            return first16.get(colour);
        }
        if (colour < GREYS) {
            int at = colour - CUBE;
            return level(at / 36) << 16 | level(at / 6 % 6) << 8 | level(at % 6);
        }
        int grey = 8 + 10 * (colour - GREYS);
        return grey << 16 | grey << 8 | grey;
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }
}
