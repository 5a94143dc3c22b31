package dev.labcast.terminal;

import dev.labcast.session.Line;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One row of cells. A cell is a code point with flags: `WIDE` for the left half of a wide
/// character (its right half is `TAIL`), `CLUSTER` when `clusters` holds the whole grapheme. Cell 0
/// was erased or never written. Cells from `length` on are 0 and plain, so that clearing and
/// reading a short row is cheap. Guarded by the terminal's lock.
final class Row {
    static final int CLUSTER = 1 << 30;
    static final int WIDE = 1 << 29;
    static final int TAIL = 1 << 28;
    static final int CODE_POINT = 0x1FFFFF;

    /// UTF-16 chars of one grapheme that are kept; more marks than that are decoration.
    private static final int LONGEST_CLUSTER = 24;

    private static final String[] NO_CLUSTERS = {};

    private int[] cells;
    private long[] looks;
    private String[] clusters = NO_CLUSTERS;
    private int length;
    private boolean wrapped;
    private boolean mixed;
    private @Nullable Line line;

    Row(int columns) {
        cells = new int[columns];
        looks = new long[columns];
    }

    int columns() {
        return cells.length;
    }

    int length() {
        return length;
    }

    int cell(int column) {
        return cells[column];
    }

    long look(int column) {
        return looks[column];
    }

    boolean wrapped() {
        return wrapped;
    }

    void wrapped(boolean full) {
        if (wrapped != full) {
            wrapped = full;
            line = null;
        }
    }

    /// Whether the last cell shows something, if only a coloured blank.
    boolean full() {
        int end = cells.length - 1;
        return cells[end] != 0 || Pen.seenOnBlank(looks[end]);
    }

    /// Goes on in the next row: what was erased at its end lies between two words, and counts. No
    /// row goes on without holding at least a blank, since no output could bring that about in a
    /// window of one column.
    void wrapBehindAll() {
        length = Math.max(length, 1);
        for (int i = length; i > 0 && cells[i - 1] == 0; i--) {
            cells[i - 1] = ' ';
        }
        wrapped = true;
        line = null;
    }

    String text(int column) {
        int cell = cells[column];
        if ((cell & CLUSTER) != 0) {
            return clusters[column];
        }
        int codePoint = cell & CODE_POINT;
        return codePoint == 0 ? " " : Character.toString(codePoint);
    }

    /// The row as an immutable line; the same object until the row changes.
    Line line(StyleCache styles) {
        Line known = line;
        if (known == null) {
            known = RowReader.read(this, styles);
            line = known;
        }
        return known;
    }

    void clear(long blank) {
        Arrays.fill(cells, 0, length, 0);
        Arrays.fill(looks, 0, length, Pen.PLAIN);
        clusters = NO_CLUSTERS;
        length = 0;
        wrapped = false;
        mixed = false;
        line = null;
        if (blank != Pen.PLAIN) {
            erase(0, cells.length, blank);
        }
    }

    /// Writes characters of width one, a char each.
    void put(int column, char[] text, int from, int count, long look) {
        int end = column + count;
        if (mixed) {
            cutAt(column);
            cutAt(end);
        }
        for (int i = 0; i < count; i++) {
            cells[column + i] = text[from + i];
        }
        Arrays.fill(looks, column, end, look);
        written(end);
    }

    /// Writes one character of `width` 1 or 2.
    void put(int column, int codePoint, int width, long look) {
        int end = column + width;
        if (mixed) {
            cutAt(column);
            cutAt(end);
        }
        cells[column] = codePoint;
        looks[column] = look;
        if (width == 2) {
            cells[column] |= WIDE;
            cells[column + 1] = TAIL;
            looks[column + 1] = look;
            mixed = true;
        }
        written(end);
    }

    private void written(int end) {
        if (end > length) {
            length = end;
        }
        if (end == cells.length) {
            wrapped = false;
        }
        line = null;
    }

    /// Adds a mark to the character at `column`.
    void attach(int column, int mark) {
        int at = cells[column] == TAIL && column > 0 ? column - 1 : column;
        String cluster = text(at) + Character.toString(mark);
        if (cluster.length() > LONGEST_CLUSTER) {
            return;
        }
        cluster(at, cluster);
        length = Math.max(length, at + 1);
        line = null;
    }

    private void cluster(int column, String text) {
        if (clusters.length == 0) {
            clusters = new String[cells.length];
            Arrays.fill(clusters, "");
        }
        clusters[column] = text;
        cells[column] |= CLUSTER;
    }

    /// Erases `from` up to, not including, `to`.
    void erase(int from, int to, long blank) {
        if (from >= to) {
            return;
        }
        cutAt(from);
        cutAt(to);
        if (blank == Pen.PLAIN) {
            int end = Math.min(to, length);
            if (from < end) {
                Arrays.fill(cells, from, end, 0);
                Arrays.fill(looks, from, end, Pen.PLAIN);
            }
            if (to >= length) {
                length = Math.min(length, from);
            }
        } else {
            Arrays.fill(cells, from, to, 0);
            Arrays.fill(looks, from, to, blank);
            length = Math.max(length, to);
        }
        if (to == cells.length) {
            wrapped = false;
        }
        line = null;
    }

    /// ICH: moves what is at `column` and right of it by `count` cells.
    void insert(int column, int count, long blank) {
        int width = cells.length;
        int gap = Math.min(count, width - column);
        cutAt(column);
        cutAt(width - gap);
        move(column, column + gap, width - column - gap);
        length = Math.min(width, Math.max(length, column) + gap);
        erase(column, column + gap, blank);
        wrapped = false;
        line = null;
    }

    /// DCH: deletes `count` cells at `column`; blanks come in from the right.
    void delete(int column, int count, long blank) {
        int width = cells.length;
        int gap = Math.min(count, width - column);
        cutAt(column);
        cutAt(column + gap);
        move(column + gap, column, width - column - gap);
        erase(width - gap, width, blank);
        wrapped = false;
        line = null;
    }

    private void move(int from, int to, int count) {
        System.arraycopy(cells, from, cells, to, count);
        System.arraycopy(looks, from, looks, to, count);
        if (clusters.length > 0) {
            System.arraycopy(clusters, from, clusters, to, count);
        }
    }

    /// Blanks a wide character that lies across the left edge of `column`.
    private void cutAt(int column) {
        if (mixed && column > 0 && column < cells.length && cells[column] == TAIL) {
            cells[column - 1] = ' ';
            cells[column] = ' ';
            line = null;
        }
    }

    /// Cuts or widens the row; what is cut off is lost.
    void resize(int columns) {
        if (columns == cells.length) {
            return;
        }
        cutAt(columns);
        if (length > columns) {
            length = columns;
            line = null;
        }
        cells = Arrays.copyOf(cells, columns);
        looks = Arrays.copyOf(looks, columns);
        if (clusters.length > 0) {
            int known = clusters.length;
            clusters = Arrays.copyOf(clusters, columns);
            if (columns > known) {
                Arrays.fill(clusters, known, columns, "");
            }
        }
        wrapped(false);
    }

    /// Copies `count` cells of `source` to the end of this row; for re-wrapping.
    void append(Row source, int from, int count) {
        System.arraycopy(source.cells, from, cells, length, count);
        System.arraycopy(source.looks, from, looks, length, count);
        for (int i = 0; i < count && source.clusters.length > 0; i++) {
            if ((source.cells[from + i] & CLUSTER) != 0) {
                cluster(length + i, source.clusters[from + i]);
            }
        }
        mixed |= source.mixed;
        length += count;
        line = null;
    }
}
