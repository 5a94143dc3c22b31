package dev.labcast.audit;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The lines of the public notebook as they came, each with some of those around it. One thread.
final class NotebookTexts {
    private static final int AROUND = 3;

    private final Consumer<Document> to;

    NotebookTexts(Consumer<Document> to) {
        this.to = to;
    }

    void opened(Entry entry, List<String> lines) {
        give(entry, lines, 0, lines.size());
    }

    /// `lines` are those after it.
    void spliced(Entry entry, SessionEvent.NotebookSpliced splice, List<String> lines) {
        int first = Math.clamp(splice.first(), 0, lines.size());
        give(
                entry,
                lines,
                Math.max(0, first - AROUND),
                Math.min(lines.size(), first + splice.inserted().size() + AROUND));
    }

    private void give(Entry entry, List<String> lines, int from, int to) {
        List<SeenText> seen = new ArrayList<>();
        for (int i = from; i < to; i++) {
            seen.add(
                    new SeenText(
                            lines.get(i),
                            new Place(
                                    "events.jsonl",
                                    OptionalLong.of(entry.at()),
                                    "notebook line " + (i + 1),
                                    entry.seq() + 1)));
        }
        this.to.accept(new Document(seen));
    }
}
