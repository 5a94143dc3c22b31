package dev.labcast.session;

import java.util.List;

/// One row of a terminal screen: its runs from the left edge (trailing default blanks are left
/// out), and whether the row was `wrapped`, that is, goes on in the next row because it was full.
/// Immutable; any thread.
public record Line(List<Run> runs, boolean wrapped) {
    public static final Line EMPTY = new Line(List.of(), false);

    public Line {
        runs = List.copyOf(runs);
    }

    /// The row's characters, without looks.
    public String text() {
        if (runs.size() == 1) {
            return runs.getFirst().text();
        }
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(run.text());
        }
        return text.toString();
    }

    /// Number of cells the runs fill.
    public int cells() {
        int cells = 0;
        for (Run run : runs) {
            cells += run.cells();
        }
        return cells;
    }
}
