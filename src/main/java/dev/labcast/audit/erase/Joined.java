package dev.labcast.audit.erase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Rows read as one text, and which of them each part of it is. Used by one thread.
final class Joined {
    private record Piece(Version row, int from, int at) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /// The row without its first `indent` chars.
    void add(Version row, int indent) {
        pieces.add(new Piece(row, indent, text.length()));
        text.append(row.text, indent, row.text.length());
    }

    int rows() {
        return pieces.size();
    }

    /// Masks on the rows what `needles` find in all of it.
    void mask(Needles needles) {
        BitSet found = needles.in(text.toString());
        for (Piece piece : pieces) {
            int end = piece.at + piece.row.text.length() - piece.from;
            for (int i = found.nextSetBit(piece.at);
                    i >= 0 && i < end;
                    i = found.nextSetBit(i + 1)) {
                piece.row.masked.set(i - piece.at + piece.from);
            }
        }
    }
}
