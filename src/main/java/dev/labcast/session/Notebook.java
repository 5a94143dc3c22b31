package dev.labcast.session;

import java.util.List;

/// The public notebook: its name, its lines, and the line (0-based) the researcher is at.
/// Immutable; any thread.
public record Notebook(String name, List<String> lines, int caretLine) {
    public static final Notebook NONE = new Notebook("", List.of(), 0);

    public Notebook {
        lines = Lines.of(lines);
    }

    Notebook spliced(SessionEvent.NotebookSpliced splice) {
        int first = Math.clamp(splice.first(), 0, lines.size());
        int end = Math.clamp((long) first + splice.removed(), first, lines.size());
        return new Notebook(name, Lines.of(lines).with(first, end, splice.inserted()), caretLine);
    }

    Notebook pointedAt(int line) {
        return new Notebook(name, lines, Math.max(0, line));
    }

    public String text() {
        return String.join("\n", lines);
    }
}
