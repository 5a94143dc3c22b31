package dev.labcast.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that left the main screen at its top: a ring of the newest `capacity`. Rows have
/// absolute numbers, the first that ever left being 0, so that a [ScrollTap] knows where it was.
/// Guarded by the terminal's lock.
final class Scrollback {
    private final @Nullable Row[] ring;
    private int oldest;
    private int size;
    private long dropped;

    Scrollback(int capacity) {
        ring = new Row[capacity];
    }

    int size() {
        return size;
    }

    /// Absolute number of the oldest row kept.
    long first() {
        return dropped;
    }

    /// Absolute number of the row at the top of the screen.
    long next() {
        return dropped + size;
    }

    Row get(int index) {
        Row row = index < 0 || index >= size ? null : ring[slot(index)];
        if (row == null) {
            throw new IndexOutOfBoundsException(
                    "line " + index + " of " + size + " in the history");
        }
        return row;
    }

    /// Keeps `row`; gives back a row that may be reused, if one fell out.
    @Nullable Row push(Row row) {
        if (ring.length == 0) {
            dropped++;
            return row;
        }
        if (size < ring.length) {
            ring[slot(size)] = row;
            size++;
            return null;
        }
        Row gone = ring[oldest];
        ring[oldest] = row;
        oldest = oldest + 1 == ring.length ? 0 : oldest + 1;
        dropped++;
        return gone;
    }

    /// The newest row does not go on any more in the row at the top of the screen.
    void endLine() {
        if (size > 0) {
            get(size - 1).wrapped(false);
        }
    }

    void clear() {
        dropped += size;
        size = 0;
        oldest = 0;
        Arrays.fill(ring, null);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(get(i));
        }
        return rows;
    }

    /// Takes these rows in place of those kept; the number of the oldest stays.
    void replace(List<Row> rows) {
        long first = dropped;
        clear();
        dropped = first;
        rows.forEach(this::push);
    }

    private int slot(int index) {
        int slot = oldest + index;
        return slot < ring.length ? slot : slot - ring.length;
    }
}
