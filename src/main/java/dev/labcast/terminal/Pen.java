package dev.labcast.terminal;

import dev.labcast.session.Style;

/// The look of the next character, and how looks are packed into a long: bits 0-25 the foreground
/// plus one, 26-51 the background plus one, 52-60 the flags, so that 0 is the plain look. Guarded
/// by the terminal's lock.
final class Pen {
    static final long PLAIN = 0;

    private static final int COLOUR_BITS = 26;
    private static final int COLOUR_MASK = (1 << COLOUR_BITS) - 1;
    private static final long BACKGROUND_MASK = (long) COLOUR_MASK << COLOUR_BITS;
    private static final int FLAG_SHIFT = 2 * COLOUR_BITS;

    /// Flags that make a blank cell visible.
    private static final long SEEN_ON_BLANK =
            (long) (Style.INVERSE | Style.UNDERLINE | Style.STRIKE) << FLAG_SHIFT | BACKGROUND_MASK;

    private int foreground = Style.DEFAULT;
    private int background = Style.DEFAULT;
    private int flags;
    private long packed = PLAIN;

    long packed() {
        return packed;
    }

    /// The look of erased cells: the background colour only ("BCE", terminfo `bce`).
    long blank() {
        return packed & BACKGROUND_MASK;
    }

    static boolean seenOnBlank(long packed) {
        return (packed & SEEN_ON_BLANK) != 0;
    }

    static Style unpack(long packed) {
        return new Style(
                (int) (packed & COLOUR_MASK) - 1,
                (int) (packed >>> COLOUR_BITS & COLOUR_MASK) - 1,
                (int) (packed >>> FLAG_SHIFT));
    }

    void reset() {
        restore(PLAIN);
    }

    void restore(long look) {
        packed = look;
        foreground = (int) (look & COLOUR_MASK) - 1;
        background = (int) (look >>> COLOUR_BITS & COLOUR_MASK) - 1;
        flags = (int) (look >>> FLAG_SHIFT);
    }

    void foreground(int colour) {
        foreground = colour;
        pack();
    }

    void background(int colour) {
        background = colour;
        pack();
    }

    void set(int flag) {
        flags |= flag;
        pack();
    }

    void clear(int flag) {
        flags &= ~flag;
        pack();
    }

    private void pack() {
        packed =
                (long) flags << FLAG_SHIFT
                        | (long) (background + 1) << COLOUR_BITS
                        | (foreground + 1);
    }
}
