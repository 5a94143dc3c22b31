package dev.labcast.terminal;

import java.util.HashMap;
import java.util.Map;

/// Knows which characters the fixed-width font draws in exactly one cell, so that a run of them can
/// be drawn at once; all others (from other fonts, or written from right to left) are placed cell
/// by cell. Answers are kept. JavaFX thread.
final class CharFit {
    private static final int KEPT = 4096;
    private static final double TOLERANCE = 0.002;

    private static final byte UNKNOWN = 0;
    private static final byte FITS = 1;
    private static final byte ODD = 2;

    private final byte[] known = new byte[Character.MAX_VALUE + 1];
    private final Map<String, Double> widths = new HashMap<>();
    private final double cell = MonoFont.width("x");

    boolean fits(char c) {
        if (c >= ' ' && c <= '~') {
            return true;
        }
        if (known[c] == UNKNOWN) {
            known[c] = measure(c) ? FITS : ODD;
        }
        return known[c] == FITS;
    }

    /// The width of `text` in ems of the font.
    double width(String text) {
        if (widths.size() > KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, MonoFont::width);
    }

    private boolean measure(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    false;
            default ->
                    !Character.isISOControl(c)
                            && Math.abs(MonoFont.width(String.valueOf(c)) - cell) < TOLERANCE;
        };
    }
}
