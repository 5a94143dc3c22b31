package dev.labcast.pane.terminal;

import dev.labcast.guard.MaskMark;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Where viewers see masks, by the rows' numbers ([dev.labcast.terminal.Shot]), so that a mark goes
/// with its row when that scrolls. A row of the screen that reads otherwise by now has no mark
/// until the guard has read it. JavaFX thread.
final class MarkedRows {
    private static final int MOST = 5_000;

    private record Row(Optional<String> text, List<MaskMark> marks) {
        boolean isStill(Line line) {
            return text.isEmpty() || text.get().equals(line.text());
        }
    }

    private final TreeMap<Long, Row> rows = new TreeMap<>();

    /// All `marks` of a frame whose screen began with row number `top`.
    void show(Screen screen, long top, List<MaskMark> marks) {
        rows.tailMap(top, true).clear();
        marks.forEach(mark -> rows.remove(top + mark.at().row()));
        for (MaskMark mark : marks) {
            int row = mark.at().row();
            Optional<String> text =
                    row < 0 ? Optional.empty() : Optional.of(screen.lines().get(row).text());
            rows.computeIfAbsent(top + row, _ -> new Row(text, new ArrayList<>()))
                    .marks()
                    .add(mark);
        }
        while (rows.size() > MOST) {
            rows.pollFirstEntry();
        }
    }

    void clear() {
        rows.clear();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The marks of row `number`, which reads `line` now.
    List<MaskMark> at(long number, Line line) {
        Row row = rows.get(number);
        return row != null && row.isStill(line) ? row.marks() : List.of();
    }

    /// The numbers of the rows from `top` on, `count` of them, that may have marks.
    List<Long> among(long top, int count) {
        return List.copyOf(rows.subMap(top, top + count).keySet());
    }
}
