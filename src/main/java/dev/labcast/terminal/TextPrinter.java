package dev.labcast.terminal;

/// Puts characters on the screen at the cursor. Runs of single-width characters go row by row;
/// everything else goes character by character. Guarded by the terminal's lock.
final class TextPrinter {
    private static final int REPLACEMENT = 0xFFFD;

    private final TerminalState state;

    /// The first half of a surrogate pair whose second half has not come yet; 0 without one.
    private char high;

    /// What REP repeats; 0 when a control came in between.
    private int last;

    TextPrinter(TerminalState state) {
        this.state = state;
    }

    void print(char[] text, int from, int to) {
        int i = from;
        boolean plain = state.charsets.plain() && !state.modes.insert;
        while (i < to) {
            char c = text[i];
            if (plain && high == 0 && CellWidth.single(c)) {
                i = run(text, i, to);
            } else {
                one(c);
                i++;
                plain = state.charsets.plain() && !state.modes.insert;
            }
        }
    }

    /// Prints single-width characters up to the end of the row; the index of the next character.
    private int run(char[] text, int from, int to) {
        wrapIfPending();
        int limit = (int) Math.min(to, (long) from + state.columns() - state.column);
        int end = from + 1;
        while (end < limit && CellWidth.single(text[end])) {
            end++;
        }
        state.line().put(state.column, text, from, end - from, state.pen.packed());
        advance(end - from);
        last = text[end - 1];
        return end;
    }

    private void one(char c) {
        if (high != 0) {
            char first = high;
            high = 0;
            if (Character.isLowSurrogate(c)) {
                put(Character.toCodePoint(first, c));
                return;
            }
            put(REPLACEMENT);
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            put(REPLACEMENT);
        } else {
            put(state.charsets.plain() ? c : state.charsets.map(c));
        }
    }

    /// A control or sequence begins: half a character stays half, and nothing is left to repeat.
    void interrupt() {
        if (high != 0) {
            high = 0;
            put(REPLACEMENT);
        }
        last = 0;
    }

    /// REP: the character before, if nothing came in between.
    void repeat(int count) {
        int codePoint = last;
        int times = codePoint == 0 ? 0 : Math.min(count, state.columns() * state.rows());
        for (int i = 0; i < times; i++) {
            put(codePoint);
        }
    }

    int last() {
        return last;
    }

    private void put(int codePoint) {
        int width = CellWidth.of(codePoint);
        if (width == 0) {
            join(codePoint);
            return;
        }
        if (width > state.columns()) {
            return;
        }
        wrapIfPending();
        if (state.column + width > state.columns()) {
            if (!state.modes.autowrap) {
                return;
            }
            state.wrap(true);
        }
        if (state.modes.insert) {
            state.line().insert(state.column, width, state.pen.blank());
        }
        state.line().put(state.column, codePoint, width, state.pen.packed());
        advance(width);
        last = codePoint;
    }

    private void join(int mark) {
        int column = state.pendingWrap ? state.column : state.column - 1;
        if (column >= 0 && CellWidth.joins(mark)) {
            state.line().attach(column, mark);
        }
    }

    private void wrapIfPending() {
        if (state.pendingWrap) {
            if (state.modes.autowrap) {
                // Scrolling may have brought another row under the cursor since the last character.
                state.wrap(state.line().full());
            }
            state.pendingWrap = false;
        }
    }

    private void advance(int width) {
        state.column += width;
        if (state.column >= state.columns()) {
            state.column = state.columns() - 1;
            state.pendingWrap = true;
        }
    }
}
