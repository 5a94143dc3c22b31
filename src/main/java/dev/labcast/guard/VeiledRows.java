package dev.labcast.guard;

import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was written on the main screen while all of it was hidden: it stays hidden when the rest is
/// seen again. Rows are known by their numbers since the session began and by their texts. Nobody
/// changes the lists and maps any more. Used by the guard's thread.
///
/// - `columns`: of the screen; another width counts rows anew.
/// - `first`, `seen`: the rows of the last screen that was seen, from number `first` on.
/// - `veiled`: the texts of rows that are not to be seen.
record VeiledRows(int columns, long first, List<String> seen, Map<Long, String> veiled) {
    static final VeiledRows NONE = new VeiledRows(0, 0, List.of(), Map.of());

    /// After a screen that was hidden, whose rows count from `number`.
    VeiledRows hidden(int width, long number, List<Line> rows) {
        Map<Long, String> more = new HashMap<>(width == columns ? veiled : Map.of());
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.get(i).text().stripTrailing();
            boolean before = width == columns && text.equals(before(number + i));
            if (!text.isEmpty() && !before) {
                more.put(number + i, text);
            }
        }
        return new VeiledRows(width, first, width == columns ? seen : List.of(), more);
    }

    /// After a screen that was seen.
    VeiledRows shown(int width, long number, List<Line> rows) {
        List<String> texts = new ArrayList<>(rows.size());
        Map<Long, String> still = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.get(i).text().stripTrailing();
            int hidden = length(number + i, text);
            texts.add(hidden > 0 ? "" : text);
            if (hidden > 0) {
                still.put(number + i, veiled.get(number + i));
            }
        }
        return new VeiledRows(width, number, texts, still);
    }

    /// For a screen of another width, on which nobody knows what of it was hidden: all that stands
    /// above the cursor's row, if something was.
    VeiledRows resized(int width, long number, List<Line> rows, int cursorRow) {
        if (width == columns || veiled.isEmpty()) {
            return this;
        }
        Map<Long, String> all = new HashMap<>();
        for (int i = 0; i < Math.min(cursorRow, rows.size()); i++) {
            String text = rows.get(i).text().stripTrailing();
            if (!text.isEmpty()) {
                all.put(number + i, text);
            }
        }
        return new VeiledRows(width, number, List.of(), all);
    }

    /// How many chars of a row, from its beginning, are not to be seen.
    int length(long number, String text) {
        String hidden = veiled.getOrDefault(number, "");
        return !hidden.isEmpty() && text.startsWith(hidden) ? hidden.length() : 0;
    }

    private String before(long number) {
        long index = number - first;
        return index >= 0 && index < seen.size() ? seen.get((int) index) : "";
    }
}
