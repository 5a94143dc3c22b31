package dev.labcast.web.live;

import dev.labcast.markup.Fence;
import dev.labcast.markup.MarkupLine;
import dev.labcast.session.History;
import dev.labcast.session.Notebook;
import dev.labcast.session.Plot;
import dev.labcast.stage.DrawnLine;
import dev.labcast.stage.KnownPlots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the notebook's lines around the caret, as far as a message has room. Keeps what it read,
/// since most of it is the same the next time. One thread at a time.
final class NoteReader {
    /// The part begins at a multiple of this, so that it stays while the caret moves a little.
    private static final int STEP = 250;

    private static final int BEFORE = 2 * STEP;
    private static final int LINES = 5 * STEP;

    /// Lines that a part keeps on either side of the caret, as far as there is room: the stage
    /// draws some 40.
    private static final int REACH = 100;

    /// Bytes of one message.
    private static final int ROOM = 500_000;

    private record Key(String line, Fence fence, Optional<Plot> plot) {}

    private record Read(Notebook notebook, int plots, NotePart part) {}

    private Map<Key, NoteRow> known = Map.of();
    private Optional<Read> last = Optional.empty();

    NotePart around(Notebook notebook, History<Plot> plots) {
        Optional<NotePart> same =
                last.filter(it -> it.notebook() == notebook && it.plots() == plots.size())
                        .map(Read::part);
        NotePart part = same.orElseGet(() -> part(notebook, plots));
        last = Optional.of(new Read(notebook, plots.size(), part));
        return part;
    }

    private NotePart part(Notebook notebook, History<Plot> plots) {
        List<String> lines = notebook.lines();
        int caret = Math.clamp(notebook.caretLine(), 0, Math.max(0, lines.size() - 1));
        int first =
                last.flatMap(it -> staying(it.part(), notebook.name(), caret, lines.size()))
                        .orElse(Math.max(0, caret / STEP * STEP - BEFORE));
        List<NoteRow> rows = read(lines, first, Math.min(lines.size(), first + LINES), plots);
        int from = 0;
        int end = rows.size();
        int weight = rows.stream().mapToInt(NoteRow::weight).sum();
        while (weight > ROOM) {
            boolean below = first + end > caret + REACH;
            boolean above = !below && caret - first - from > end - 1 - (caret - first);
            weight -= rows.get(above ? from++ : --end).weight();
        }
        boolean blank = lines.stream().allMatch(String::isBlank);
        return new NotePart(
                notebook.name(), lines.size(), blank, caret, first + from, rows.subList(from, end));
    }

    /// Where the part began before, if the caret is still inside it, and not near its edge unless
    /// that is the notebook's own: a part that begins elsewhere has to be told whole.
    private static Optional<Integer> staying(NotePart part, String name, int caret, int count) {
        int first = part.first();
        int end = first + part.rows().size();
        int reach = Math.min(REACH, part.rows().size() / 4);
        boolean inside = caret >= first && caret < Math.max(1, end);
        boolean before = first == 0 || caret - first >= reach;
        boolean behind = part.count() <= end || end - caret > reach;
        return part.name().equals(name) && first <= count && inside && before && behind
                ? Optional.of(first)
                : Optional.empty();
    }

    /// The lines from `first` on, for reading far from the caret.
    static NotePart from(int first, int most, Notebook notebook, History<Plot> plots) {
        List<String> lines = notebook.lines();
        int from = Math.clamp(first, 0, lines.size());
        List<NoteRow> rows =
                new NoteReader().read(lines, from, Math.min(lines.size(), from + most), plots);
        int end = 0;
        int weight = 0;
        while (end < rows.size() && weight + rows.get(end).weight() <= ROOM) {
            weight += rows.get(end++).weight();
        }
        return new NotePart(
                notebook.name(),
                lines.size(),
                false,
                notebook.caretLine(),
                from,
                rows.subList(0, end));
    }

    private List<NoteRow> read(List<String> lines, int first, int end, History<Plot> plots) {
        Fence fence = Fence.NONE;
        for (String line : lines.subList(0, first)) {
            fence = MarkupLine.after(line, fence);
        }
        Map<Key, NoteRow> next = new HashMap<>();
        List<NoteRow> rows = new ArrayList<>();
        for (String line : lines.subList(first, end)) {
            Key key = new Key(line, fence, KnownPlots.named(line, plots));
            NoteRow row = known.containsKey(key) ? known.get(key) : row(key);
            next.put(key, row);
            rows.add(row);
            fence = row.read().next();
        }
        known = next;
        return rows;
    }

    private static NoteRow row(Key key) {
        MarkupLine read = MarkupLine.of(key.line(), key.fence());
        return new NoteRow(DrawnLine.of(key.line()), read, key.plot());
    }
}
