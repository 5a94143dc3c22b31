package dev.labcast.guard;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The guard's mark put over parts of what was recorded already. It keeps the width of what it
/// hides, so that everything else stays where it is. Used by the erasure of a session's texts; any
/// thread.
public final class MaskBlock {
    private static final Style LOOK = new Style(Style.DEFAULT, Style.DEFAULT, Style.MASK);

    private MaskBlock() {}

    /// `row` with its `hidden` chars masked; a grapheme of which one char is hidden, whole.
    public static Line over(Line row, BitSet hidden) {
        if (hidden.isEmpty()) {
            return row;
        }
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Run run : row.runs()) {
            int length = run.text().length();
            if (run.divisible()) {
                pieces(run, at, hidden, runs);
            } else {
                int next = hidden.nextSetBit(at);
                boolean hit = next >= 0 && next < at + length;
                runs.add(hit ? Run.of(RowMask.BLOCK.repeat(run.cells()), LOOK) : run);
            }
            at += length;
        }
        return new Line(runs, row.wrapped());
    }

    private static void pieces(Run run, int at, BitSet hidden, List<Run> runs) {
        String text = run.text();
        int from = 0;
        while (from < text.length()) {
            boolean mask = hidden.get(at + from);
            int to = mask ? hidden.nextClearBit(at + from) : hidden.nextSetBit(at + from);
            int end = to < 0 ? text.length() : Math.min(text.length(), to - at);
            runs.add(
                    mask
                            ? Run.of(RowMask.BLOCK.repeat(end - from), LOOK)
                            : Run.of(text.substring(from, end), run.style()));
            from = end;
        }
    }

    /// `text` with a mark for each of its `hidden` chars.
    public static String over(String text, BitSet hidden) {
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text);
        for (int i = hidden.nextSetBit(0);
                i >= 0 && i < text.length();
                i = hidden.nextSetBit(i + 1)) {
            seen.setCharAt(i, RowMask.BLOCK.charAt(0));
        }
        return seen.toString();
    }

    /// Whether `text` holds nothing but marks, and what quotes or ends a value.
    public static boolean isAll(String text) {
        return text.indexOf(RowMask.BLOCK) >= 0
                && text.chars()
                        .allMatch(c -> c == RowMask.BLOCK.charAt(0) || "\"'`,; ".indexOf(c) >= 0);
    }
}
