package dev.labcast.guard;

import dev.labcast.session.SessionEvent.NotebookSpliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines that viewers see of the notebook `name`, private ones as lines that are hidden. Nobody
/// changes `lines` any more. Used by the guard's thread.
record SeenText(String name, List<SeenLine> lines) {
    static final SeenText NONE = new SeenText("", List.of());

    /// What of them a newer version has: what was written or taken away above a line only moves it.
    SeenText still(Draft.NotebookText newer) {
        if (!newer.name().equals(name)) {
            return NONE;
        }
        List<String> before = lines.stream().map(SeenLine::text).toList();
        Optional<NotebookSpliced> change = SplicedLines.between(before, newer.lines());
        return change.isEmpty() ? this : still(change.get(), newer);
    }

    private SeenText still(NotebookSpliced change, Draft.NotebookText newer) {
        int inserted = change.inserted().size();
        int more = inserted - change.removed();
        List<SeenLine> still = new ArrayList<>(newer.lines().size());
        for (int i = 0; i < newer.lines().size(); i++) {
            if (i < change.first()) {
                still.add(lines.get(i));
            } else if (i >= change.first() + inserted) {
                still.add(lines.get(i - more));
            } else {
                still.add(more == 0 ? lines.get(i).still(newer.lines().get(i)) : SeenLine.NONE);
            }
        }
        return new SeenText(name, still);
    }

    SeenLine at(int line) {
        return line < lines.size() ? lines.get(line) : SeenLine.NONE;
    }
}
