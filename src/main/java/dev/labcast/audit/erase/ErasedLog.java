package dev.labcast.audit.erase;

import dev.labcast.guard.MaskBlock;
import dev.labcast.session.Entry;
import dev.labcast.session.EventTexts;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.TerminalChange;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The entries of a log with marks in the place of the needles, wherever in the fold they stood:
/// numbers, times and everything else stay. Reads the entries once when it is made and again
/// whenever it is walked through. Used by one thread.
final class ErasedLog extends AbstractList<Entry> {
    private final List<Entry> entries;
    private final Needles needles;
    private final Map<Long, Plot> replaced;
    private final List<Version> versions = new ArrayList<>();
    private final TerminalTrace terminal;
    private final NotebookTrace notebook;

    /// `replaced` holds, by their number, plots that stand in place of others.
    ErasedLog(List<Entry> entries, Needles needles, Map<Long, Plot> replaced) {
        this.entries = entries;
        this.needles = needles;
        this.replaced = replaced;
        terminal = new TerminalTrace(needles, versions);
        notebook = new NotebookTrace(needles, versions);
        entries.forEach(entry -> follow(entry.event()));
        new Spread().run(versions);
    }

    private void follow(SessionEvent event) {
        switch (event) {
            case SessionEvent.TerminalPainted(var change) -> terminal.take(change);
            case SessionEvent.NotebookOpened opened -> notebook.take(opened);
            case SessionEvent.NotebookSpliced splice -> notebook.take(splice);
            case SessionEvent.PaneStaged(var pane, var onStage) -> {
                if (!onStage) {
                    turnPrivate(pane);
                }
            }
            case SessionEvent _ -> {}
        }
    }

    private void turnPrivate(Pane pane) {
        switch (pane) {
            case TERMINAL -> terminal.clear();
            case NOTEBOOK -> notebook.clear();
            case PLOTS -> {}
        }
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Entry get(int index) {
        Iterator<Entry> all = iterator();
        for (int i = 0; i < index; i++) {
            all.next();
        }
        return all.next();
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Walk(
                entries.iterator(), terminal.painted().iterator(), notebook.written().iterator());
    }

    private final class Walk implements Iterator<Entry> {
        private final Iterator<Entry> from;
        private final Iterator<Version> rows;
        private final Iterator<Version> lines;
        private final EventTexts texts = new EventTexts(needles::masked);

        Walk(Iterator<Entry> from, Iterator<Version> rows, Iterator<Version> lines) {
            this.from = from;
            this.rows = rows;
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return from.hasNext();
        }

        @Override
        public Entry next() {
            Entry entry = from.next();
            return new Entry(entry.seq(), entry.at(), masked(entry.event()));
        }

        private SessionEvent masked(SessionEvent event) {
            if (event instanceof SessionEvent.TerminalPainted(var change)) {
                return new SessionEvent.TerminalPainted(masked(change));
            }
            if (event instanceof SessionEvent.NotebookOpened(var name, var text)) {
                return new SessionEvent.NotebookOpened(needles.masked(name), lines(text.size()));
            }
            if (event instanceof SessionEvent.NotebookSpliced(var first, var gone, var text)) {
                return new SessionEvent.NotebookSpliced(first, gone, lines(text.size()));
            }
            if (event instanceof SessionEvent.PlotShown(var plot)) {
                return texts.of(
                        new SessionEvent.PlotShown(replaced.getOrDefault(plot.number(), plot)));
            }
            return texts.of(event);
        }

        private TerminalChange masked(TerminalChange it) {
            List<Line> scrolled = new ArrayList<>(it.scrolled().size());
            it.scrolled().forEach(line -> scrolled.add(MaskBlock.over(line, rows.next().masked)));
            List<TerminalChange.Row> changed = new ArrayList<>(it.changed().size());
            for (TerminalChange.Row row : it.changed()) {
                changed.add(
                        new TerminalChange.Row(
                                row.index(), MaskBlock.over(row.line(), rows.next().masked)));
            }
            return new TerminalChange(
                    it.columns(), it.rows(), scrolled, it.skipped(), changed, it.cursor());
        }

        private List<String> lines(int count) {
            List<String> masked = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Version line = lines.next();
                masked.add(MaskBlock.over(line.text, line.masked));
            }
            return masked;
        }
    }
}
