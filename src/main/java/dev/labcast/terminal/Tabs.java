package dev.labcast.terminal;

import java.util.BitSet;

/// Tab stops (HTS, TBC), every eight columns at first. Guarded by the terminal's lock.
final class Tabs {
    private static final int EVERY = 8;

    private final BitSet stops = new BitSet();
    private int columns;

    Tabs(int columns) {
        reset(columns);
    }

    void reset(int width) {
        columns = 0;
        stops.clear();
        resize(width);
    }

    /// Columns that are new get the usual stops; the others keep theirs.
    void resize(int width) {
        for (int column = columns; column < width; column++) {
            stops.set(column, column % EVERY == 0);
        }
        columns = Math.max(columns, width);
    }

    void set(int column) {
        stops.set(column);
    }

    void clear(int column) {
        stops.clear(column);
    }

    void clearAll() {
        stops.clear();
    }

    /// The next stop right of `column`, at most `last`.
    int next(int column, int last) {
        int stop = stops.nextSetBit(column + 1);
        return stop < 0 ? last : Math.min(stop, last);
    }

    /// The stop left of `column`, or the first column.
    int previous(int column) {
        return column == 0 ? 0 : Math.max(stops.previousSetBit(column - 1), 0);
    }
}
