package dev.labcast.pane.terminal;

import java.util.Comparator;

/// A place between two cells: before `column` of line `line`, numbered as in
/// [dev.labcast.terminal.Shot]. Immutable; any thread.
record Spot(long line, int column) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
            Comparator.comparingLong(Spot::line).thenComparingInt(Spot::column);

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }

    static Spot earlier(Spot a, Spot b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static Spot later(Spot a, Spot b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
