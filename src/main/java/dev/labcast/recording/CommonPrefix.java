package dev.labcast.recording;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import java.util.ArrayList;
import java.util.List;

/// Where a row that changed begins to differ: the first `cells()` cells are as before, and `rest()`
/// is what follows them now. One thread.
final class CommonPrefix {
    private final int cells;
    private final Line rest;

    CommonPrefix(Line old, Line now) {
        int common = 0;
        int index = 0;
        List<Run> before = old.runs();
        List<Run> after = now.runs();
        while (index < before.size()
                && index < after.size()
                && before.get(index).equals(after.get(index))) {
            common += after.get(index).cells();
            index++;
        }
        List<Run> left = new ArrayList<>(after.subList(index, after.size()));
        if (index < before.size() && !left.isEmpty()) {
            int chars = sameChars(before.get(index), left.getFirst());
            if (chars > 0) {
                Run first = left.removeFirst();
                if (chars < first.text().length()) {
                    left.addFirst(Run.of(first.text().substring(chars), first.style()));
                }
                common += chars;
            }
        }
        cells = common;
        rest = new Line(left, now.wrapped());
    }

    private static int sameChars(Run old, Run now) {
        if (!old.divisible() || !now.divisible() || !old.style().equals(now.style())) {
            return 0;
        }
        int longest = Math.min(old.text().length(), now.text().length());
        int same = 0;
        while (same < longest && old.text().charAt(same) == now.text().charAt(same)) {
            same++;
        }
        return same;
    }

    int cells() {
        return cells;
    }

    Line rest() {
        return rest;
    }
}
