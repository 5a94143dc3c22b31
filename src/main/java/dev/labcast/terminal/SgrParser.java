package dev.labcast.terminal;

import dev.labcast.session.Style;

/// Select Graphic Rendition (ECMA-48 8.3.117; xterm ctlseqs `CSI Pm m`; colours also as in ITU-T
/// T.416, `38:2::r:g:b`). All underlines are one underline; an underline's own colour is skipped.
final class SgrParser {
    private SgrParser() {}

    static void apply(Sequence sequence, Pen pen) {
        if (sequence.count() == 0) {
            pen.reset();
        }
        int i = 0;
        while (i < sequence.count()) {
            int end = i + 1;
            while (sequence.sub(end)) {
                end++;
            }
            int code = sequence.value(i);
            if (code == 38 || code == 48 || code == 58) {
                i = colour(sequence, pen, i, end);
            } else {
                if (code == 4 && end > i + 1 && sequence.value(i + 1) == 0) {
                    code = 24;
                }
                simple(code, pen);
                i = end;
            }
        }
    }

    private static void simple(int code, Pen pen) {
        if (code >= 30 && code <= 37) {
            pen.foreground(code - 30);
        } else if (code >= 40 && code <= 47) {
            pen.background(code - 40);
        } else if (code >= 90 && code <= 97) {
            pen.foreground(code - 90 + 8);
        } else if (code >= 100 && code <= 107) {
            pen.background(code - 100 + 8);
        } else if (code == 39) {
            pen.foreground(Style.DEFAULT);
        } else if (code == 49) {
            pen.background(Style.DEFAULT);
        } else {
            flag(code, pen);
        }
    }

    private static void flag(int code, Pen pen) {
        switch (code) {
            case 0 -> pen.reset();
            case 1 -> pen.set(Style.BOLD);
            case 2 -> pen.set(Style.DIM);
            case 3 -> pen.set(Style.ITALIC);
            case 4, 21 -> pen.set(Style.UNDERLINE);
            case 5, 6 -> pen.set(Style.BLINK);
            case 7 -> pen.set(Style.INVERSE);
            case 8 -> pen.set(Style.HIDDEN);
            case 9 -> pen.set(Style.STRIKE);
            case 22 -> pen.clear(Style.BOLD | Style.DIM);
            case 23 -> pen.clear(Style.ITALIC);
            case 24 -> pen.clear(Style.UNDERLINE);
            case 25 -> pen.clear(Style.BLINK);
            case 27 -> pen.clear(Style.INVERSE);
            case 28 -> pen.clear(Style.HIDDEN);
            case 29 -> pen.clear(Style.STRIKE);
            default -> {} // not a look we show
        }
    }

    /// Reads the colour that begins at parameter `i`; the index after it.
    private static int colour(Sequence sequence, Pen pen, int i, int end) {
        int code = sequence.value(i);
        int kind = sequence.value(i + 1);
        boolean colons = end > i + 1;
        if (kind == 5) {
            use(pen, code, sequence.value(i + 2), sequence.value(i + 2) <= 255);
            return colons ? end : i + 3;
        }
        if (kind == 2) {
            // with colons a colour space may stand before red: 38:2::r:g:b
            int red = colons && end - i > 5 ? i + 3 : i + 2;
            int r = sequence.value(red);
            int g = sequence.value(red + 1);
            int b = sequence.value(red + 2);
            use(pen, code, Style.RGB | r << 16 | g << 8 | b, Math.max(r, Math.max(g, b)) <= 255);
            return colons ? end : i + 5;
        }
        return colons ? end : i + 2;
    }

    private static void use(Pen pen, int code, int colour, boolean valid) {
        if (valid && code == 38) {
            pen.foreground(colour);
        } else if (valid && code == 48) {
            pen.background(colour);
        }
    }
}
