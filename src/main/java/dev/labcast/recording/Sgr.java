package dev.labcast.recording;

import dev.labcast.session.Style;

/// The escape sequence that sets a look, whatever was set before (ECMA-48 8.3.117 SGR; 38;5 and
/// 38;2 as in xterm's ctlseqs). What a terminal does not know, the guard's mark on masked cells and
/// colours out of range, is left out. Any thread.
final class Sgr {
    private static final int KNOWN_FLAGS = Style.MASK - 1;
    private static final int[] CODES = {1, 2, 3, 4, 5, 7, 8, 9};

    private Sgr() {}

    static void append(StringBuilder out, Style style) {
        out.append("\u001b[");
        if (style.equals(Style.PLAIN)) {
            out.append('m');
            return;
        }
        out.append('0');
        int flags = style.flags() & KNOWN_FLAGS;
        for (int bit = 0; bit < CODES.length; bit++) {
            if ((flags & 1 << bit) != 0) {
                out.append(';').append(CODES[bit]);
            }
        }
        colour(out, style.fg(), 30);
        colour(out, style.bg(), 40);
        out.append('m');
    }

    private static void colour(StringBuilder out, int colour, int base) {
        if (colour >= Style.RGB && colour < Style.RGB << 1) {
            out.append(';').append(base + 8).append(";2");
            out.append(';').append(colour >> 16 & 0xff);
            out.append(';').append(colour >> 8 & 0xff);
            out.append(';').append(colour & 0xff);
        } else if (colour >= 0 && colour < 8) {
            out.append(';').append(base + colour);
        } else if (colour >= 8 && colour < 16) {
            out.append(';').append(base + 52 + colour);
        } else if (colour >= 16 && colour < 256) {
            out.append(';').append(base + 8).append(";5;").append(colour);
        }
    }
}
