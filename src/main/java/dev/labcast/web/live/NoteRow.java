package dev.labcast.web.live;

import dev.labcast.markup.MarkupLine;
import dev.labcast.session.Plot;
import java.util.Optional;

/// A line of the notebook as a page draws it: its text, what the markup makes of it, and the plot
/// that it stands for. Immutable; any thread.
record NoteRow(String text, MarkupLine read, Optional<Plot> plot) {
    private static final int OF_ROW = 64;
    private static final int OF_SPAN = 32;

    /// With room for a backslash before it.
    private static final int OF_CHAR = 2;

    /// What is not ASCII, as [Json] writes it.
    private static final int OF_ESCAPED = 6;

    /// About how many bytes of a message it takes.
    int weight() {
        int weight = OF_ROW + read.spans().size() * OF_SPAN;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            weight += unit >= ' ' && unit <= '~' ? OF_CHAR : OF_ESCAPED;
        }
        return weight;
    }
}
