package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import java.util.List;

/// A logical line and what the rules found on it. Immutable; any thread.
record ReadLine(LogicalLine line, List<Finding> findings) {

    ReadLine {
        findings = List.copyOf(findings);
    }

    String text() {
        return line.text();
    }

    void hideOn(RowMasks masks) {
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Secret(var _, var start, var end, var _) ->
                        hide(masks, start, end, true);
                case Finding.Unfinished(var start, var end) -> hide(masks, start, end, false);
            }
        }
    }

    /// Masks (`known` to be secret) or withholds the chars from `start` to `end` of this line.
    void hide(RowMasks masks, int start, int end, boolean known) {
        rows(
                start,
                end,
                (row, from, to) -> {
                    RowMask mask = masks.at(row);
                    if (known) {
                        mask.mask(from, to);
                    } else {
                        mask.withhold(from, to);
                    }
                });
    }

    /// Chars `from` to `to` of row `row`.
    @FunctionalInterface
    interface OnRow {
        void take(int row, int from, int to);
    }

    /// Where on the rows the chars from `start` to `end` of this line stand.
    void rows(int start, int end, OnRow to) {
        for (LogicalLine.Piece piece : line.pieces()) {
            int from = Math.max(start, piece.at());
            int until = Math.min(end, piece.at() + piece.length());
            if (from < until) {
                int shift = piece.rowChar() - piece.at();
                to.take(piece.row(), from + shift, until + shift);
            }
        }
    }
}
