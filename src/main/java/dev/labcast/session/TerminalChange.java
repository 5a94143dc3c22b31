package dev.labcast.session;

import java.util.ArrayList;
import java.util.List;

/// What became of a terminal screen since the change before it.
///
/// - `columns`, `rows`: the size from now on. A change of size starts from a blank screen, so such
///   a change carries every row that is not blank.
/// - `scrolled`: lines that left the screen at the top since then, oldest first: the scroll-back.
///   Some of them may never have been painted. They are for reading back and searching; the new
///   screen is given by `changed` alone.
/// - `skipped`: lines that went by too fast to be kept, before the first of `scrolled`.
/// - `changed`: the rows that differ from the screen before.
///
/// Immutable; any thread.
public record TerminalChange(
        int columns,
        int rows,
        List<Line> scrolled,
        long skipped,
        List<Row> changed,
        Cursor cursor) {

    /// Row `index` (0-based from the top) reads `line` from now on.
    public record Row(int index, Line line) {}

    public TerminalChange {
        scrolled = List.copyOf(scrolled);
        changed = List.copyOf(changed);
        for (Row row : changed) {
            if (row.index() < 0 || row.index() >= rows) {
                throw new IllegalArgumentException(
                        "row " + row.index() + " of a screen of " + rows);
            }
        }
        if (skipped < 0) {
            throw new IllegalArgumentException("skipped " + skipped);
        }
    }

    /// Leads from `before` to `after`, with `scrolled` lines in between.
    public static TerminalChange between(
            Screen before, Screen after, List<Line> scrolled, long skipped) {
        boolean resized = before.columns() != after.columns() || before.rows() != after.rows();
        List<Row> changed = new ArrayList<>();
        for (int i = 0; i < after.rows(); i++) {
            Line old = resized ? Line.EMPTY : before.lines().get(i);
            Line now = after.lines().get(i);
            if (!now.equals(old)) {
                changed.add(new Row(i, now));
            }
        }
        return new TerminalChange(
                after.columns(), after.rows(), scrolled, skipped, changed, after.cursor());
    }
}
