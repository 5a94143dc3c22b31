package dev.labcast.terminal;

/// What DECSC keeps and DECRC brings back (VT220 Programmer Reference, 4.8).
record SavedCursor(
        int column, int row, boolean pendingWrap, long look, Charsets charsets, boolean origin) {
    static SavedCursor home() {
        return new SavedCursor(0, 0, false, Pen.PLAIN, new Charsets(), false);
    }

    SavedCursor at(int newColumn, int newRow, boolean behindIt) {
        return new SavedCursor(newColumn, newRow, behindIt, look, charsets, origin);
    }
}
