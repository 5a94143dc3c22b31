package dev.labcast.terminal;

import dev.labcast.session.Style;

/// Gives equal looks the same [Style] object as far as a fixed table reaches; a program that paints
/// in thousands of colours merely misses it. Guarded by the terminal's lock.
final class StyleCache {
    private static final int SLOTS = 512;

    private final long[] keys = new long[SLOTS];
    private final Style[] styles = new Style[SLOTS];

    StyleCache() {
        // Key 0 in every slot would pass for the plain look, which is right for slot 0 only.
        for (int i = 0; i < SLOTS; i++) {
            keys[i] = Pen.PLAIN;
            styles[i] = Style.PLAIN;
        }
    }

    Style style(long packed) {
        int slot = (int) ((packed * 0x9E3779B97F4A7C15L) >>> 55);
        if (keys[slot] != packed) {
            keys[slot] = packed;
            styles[slot] = Pen.unpack(packed);
        }
        return styles[slot];
    }
}
