package dev.labcast.web.live;

import dev.labcast.markup.MarkupLine;
import dev.labcast.session.Plot;
import java.util.Optional;

/// A line of the notebook as a page draws it: its text, what the markup makes of it, and the plot
/// that it stands for. Immutable; any thread.
record NoteRow(String text, MarkupLine read, Optional<Plot> plot) {
    private static final int OF_ROW = 64;
    private static final int OF_CHAR = 3;
    private static final int OF_SPAN = 32;

    /// About how many bytes of a message it takes.
    int weight() {
        return OF_ROW + text.length() * OF_CHAR + read.spans().size() * OF_SPAN;
    }
}
