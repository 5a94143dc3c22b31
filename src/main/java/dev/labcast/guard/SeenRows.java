package dev.labcast.guard;

import java.util.HashMap;
import java.util.Map;

/// The lines that viewers see on the terminal's screen, by the number of their first row. Nobody
/// changes `lines` any more. Used by the guard's thread.
record SeenRows(int columns, int rows, Map<Long, SeenLine> lines) {
    static final SeenRows NONE = new SeenRows(0, 0, Map.of());

    static SeenRows of(Sighting sighting, RowMasks masks) {
        Map<Long, SeenLine> lines = new HashMap<>();
        for (ReadLine line : sighting.lines()) {
            if (line.line().lastRow() >= sighting.screenStart()) {
                lines.put(sighting.number(line), masks.seen(line));
            }
        }
        return new SeenRows(sighting.screen().columns(), sighting.screen().rows(), lines);
    }

    /// What of them a newer frame has where it was. A window of another size counts its rows anew.
    SeenRows still(Sighting newer) {
        if (newer.screen().columns() != columns || newer.screen().rows() != rows) {
            return NONE;
        }
        Map<Long, SeenLine> still = new HashMap<>();
        for (ReadLine line : newer.lines()) {
            long number = newer.number(line);
            if (lines.containsKey(number)) {
                still.put(number, at(number).still(line.text()));
            }
        }
        return new SeenRows(columns, rows, still);
    }

    SeenLine at(long number) {
        return lines.getOrDefault(number, SeenLine.NONE);
    }
}
