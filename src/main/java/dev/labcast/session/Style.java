package dev.labcast.session;

/// How a run of terminal cells looks. Colours are `DEFAULT`, a palette index 0-255, or `RGB |
/// 0xRRGGBB`; `flags` are the bits below (the names follow ECMA-48 SGR). Immutable; any thread.
public record Style(int fg, int bg, int flags) {
    public static final int DEFAULT = -1;
    public static final int RGB = 1 << 24;

    public static final int BOLD = 1;
    public static final int DIM = 1 << 1;
    public static final int ITALIC = 1 << 2;
    public static final int UNDERLINE = 1 << 3;
    public static final int BLINK = 1 << 4;
    public static final int INVERSE = 1 << 5;
    public static final int HIDDEN = 1 << 6;
    public static final int STRIKE = 1 << 7;

    /// Set by the guard only: these cells stand in for something that was not to be seen.
    public static final int MASK = 1 << 8;

    public static final Style PLAIN = new Style(DEFAULT, DEFAULT, 0);

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
