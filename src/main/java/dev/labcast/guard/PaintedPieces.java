package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import java.util.List;

/// A program paints a row in pieces: what of it will be a secret when the row is complete, is one
/// already. The guard's thread.
final class PaintedPieces {
    private PaintedPieces() {}

    /// Hides on `masks`, those of `sighting`, the pieces of what `later` shows to be secret.
    static void hide(Sighting sighting, Sighting later, RowMasks masks) {
        for (List<ReadLine> lines : List.of(later.lines(), later.hardWrapped())) {
            for (ReadLine line : lines) {
                for (Finding finding : line.findings()) {
                    if (finding instanceof Finding.Secret(var _, var start, var end, var _)) {
                        line.rows(
                                start,
                                end,
                                (row, from, to) ->
                                        hidePiece(sighting, later, row, from, to, masks));
                    }
                }
            }
        }
    }

    private static void hidePiece(
            Sighting sighting, Sighting later, int row, int from, int to, RowMasks masks) {
        int here = sighting.rowOf(later, row);
        if (here < 0) {
            return;
        }
        String text = sighting.rows().get(here).text();
        int end = Math.min(to, text.length());
        if (from < end && Foresight.isPieceOf(text, later.rows().get(row).text())) {
            masks.at(here).mask(from, end);
        }
    }
}
