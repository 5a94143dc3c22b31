package dev.labcast.audit.erase;

import dev.labcast.session.Entry;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The entries of a log in which some plots gave way to others, by their numbers. Immutable; any
/// thread.
record WithPlots(List<Entry> entries, Map<Long, Plot> replaced) implements Iterable<Entry> {

    @Override
    public Iterator<Entry> iterator() {
        return entries.stream().map(this::with).iterator();
    }

    private Entry with(Entry entry) {
        return entry.event() instanceof SessionEvent.PlotShown(var plot)
                ? new Entry(
                        entry.seq(),
                        entry.at(),
                        new SessionEvent.PlotShown(replaced.getOrDefault(plot.number(), plot)))
                : entry;
    }
}
