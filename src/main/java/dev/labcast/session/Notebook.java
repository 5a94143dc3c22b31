package dev.labcast.session;

import java.util.List;

/// The public notebook: its name, its lines, and the line (0-based) the researcher is at.
/// Immutable; any thread.
public record Notebook(String name, List<String> lines, int caretLine) {
    public static final Notebook NONE = new Notebook("", List.of(), 0);

    public Notebook {
        lines = List.copyOf(lines);
    }

    Notebook spliced(SessionEvent.NotebookSpliced splice) {
        int first = Math.clamp(splice.first(), 0, lines.size());
        int end = Math.clamp((long) first + splice.removed(), first, lines.size());
        List<String> inserted = splice.inserted();
        String[] next = new String[lines.size() - (end - first) + inserted.size()];
        for (int i = 0; i < first; i++) {
            next[i] = lines.get(i);
        }
        for (int i = 0; i < inserted.size(); i++) {
            next[first + i] = inserted.get(i);
        }
        for (int from = end, to = first + inserted.size(); from < lines.size(); from++, to++) {
            next[to] = lines.get(from);
        }
        return new Notebook(name, List.of(next), caretLine);
    }

    Notebook pointedAt(int line) {
        return new Notebook(name, lines, Math.max(0, line));
    }

    public String text() {
        return String.join("\n", lines);
    }
}
