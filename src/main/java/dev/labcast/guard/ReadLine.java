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
        for (LogicalLine.Piece piece : line.pieces()) {
            int from = Math.max(start, piece.at());
            int to = Math.min(end, piece.at() + piece.length());
            if (from < to) {
                int shift = piece.rowChar() - piece.at();
                RowMask mask = masks.at(piece.row());
                if (known) {
                    mask.mask(from + shift, to + shift);
                } else {
                    mask.withhold(from + shift, to + shift);
                }
            }
        }
    }
}
