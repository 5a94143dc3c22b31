package dev.labcast.session;

/// The terminal's cursor, in cells from the upper left corner (both 0-based), and whether it is
/// shown. Immutable; any thread.
public record Cursor(int column, int row, boolean visible) {
    public static final Cursor HOME = new Cursor(0, 0, true);
}
