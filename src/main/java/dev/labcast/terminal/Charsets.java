package dev.labcast.terminal;

/// The graphic sets G0 to G3 and which of them is in use (ISO 2022, `ESC ( 0` and the like). All
/// sets but DEC's line drawing read as ASCII: text has been decoded already. Guarded by the
/// terminal's lock.
final class Charsets {
    /// DEC Special Graphics from 0x5f to 0x7e (VT220 Programmer Reference, table 2-4).
    private static final String LINE_DRAWING = "\u00a0◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";

    private static final int FIRST = 0x5f;
    private static final int LAST = 0x7e;

    private final boolean[] drawing = new boolean[4];
    private int active;
    private int once = -1;

    void reset() {
        load(new Charsets());
    }

    void load(Charsets other) {
        System.arraycopy(other.drawing, 0, drawing, 0, drawing.length);
        active = other.active;
        once = other.once;
    }

    Charsets copy() {
        Charsets copy = new Charsets();
        copy.load(this);
        return copy;
    }

    /// `set` 0-3 for `( ) * +`; `name` is the final character of the designation.
    void designate(int set, char name) {
        drawing[set] = name == '0' || name == '2';
    }

    /// SI, SO, LS2, LS3.
    void shift(int set) {
        active = set;
    }

    /// SS2, SS3: for the next character only.
    void shiftOnce(int set) {
        once = set;
    }

    /// Whether every character stands for itself.
    boolean plain() {
        return once < 0 && !drawing[active];
    }

    char map(char c) {
        boolean draw = drawing[once < 0 ? active : once];
        once = -1;
        return draw && c >= FIRST && c <= LAST ? LINE_DRAWING.charAt(c - FIRST) : c;
    }
}
