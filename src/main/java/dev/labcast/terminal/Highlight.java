package dev.labcast.terminal;

/// Cells of one row of the shown screen that stand out: `from` (inclusive) to `to` (exclusive)
/// columns of row `row`, all 0-based. The private terminal lays them over its screen; the public
/// stage has none. Immutable; any thread.
public record Highlight(int row, int from, int to, Mark mark) {

    /// Why cells stand out. Later ones win over earlier ones where highlights overlap.
    public enum Mark {
        NONE,
        HIT,
        CURRENT_HIT,
        SELECTED
    }

    boolean covers(int column) {
        return from <= column && column < to;
    }
}
