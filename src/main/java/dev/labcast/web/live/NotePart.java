package dev.labcast.web.live;

import java.util.List;

/// The part of the notebook that a page is told of: `rows` are its lines from `first` (0-based) on,
/// around the `caret`'s line, out of `count`. `blank` when there is nothing to read in all of it.
/// Immutable; any thread.
record NotePart(String name, int count, boolean blank, int caret, int first, List<NoteRow> rows) {
    NotePart {
        rows = List.copyOf(rows);
    }

    boolean shows(long plot) {
        return rows.stream()
                .anyMatch(row -> row.plot().filter(it -> it.number() == plot).isPresent());
    }
}
