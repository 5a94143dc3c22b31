package dev.labcast.guard;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is hidden on each row of a list of rows; rows that hide nothing cost nothing. Used by one
/// thread.
final class RowMasks {
    private final List<Line> rows;
    private final int columns;
    private final Map<Integer, RowMask> masks = new HashMap<>();

    RowMasks(List<Line> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /// The mask of row `row`, to be added to.
    RowMask at(int row) {
        return masks.computeIfAbsent(row, _ -> new RowMask());
    }

    /// Row `row` as it may be seen.
    Line seen(int row) {
        RowMask mask = masks.get(row);
        return mask == null ? rows.get(row) : mask.applied(rows.get(row), columns);
    }

    /// `line` with what is hidden of it.
    SeenLine seen(ReadLine line) {
        BitSet hidden = new BitSet();
        for (LogicalLine.Piece piece : line.line().pieces()) {
            RowMask mask = masks.get(piece.row());
            for (int i = 0; mask != null && i < piece.length(); i++) {
                hidden.set(piece.at() + i, mask.hides(piece.rowChar() + i));
            }
        }
        return new SeenLine(line.text(), hidden);
    }

    /// The cursor as it may be seen when it stands on row `row`.
    Cursor seen(int row, Cursor cursor) {
        RowMask mask = masks.get(row);
        return mask == null ? cursor : mask.applied(rows.get(row), cursor, columns);
    }
}
