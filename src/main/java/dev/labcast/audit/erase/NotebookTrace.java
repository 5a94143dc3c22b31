package dev.labcast.audit.erase;

import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;

/// Follows the public notebook through a session, line by line, and finds where the needles stand.
/// Each line of each event is kept in the order in which they come, to be masked when the end is
/// known. Used by one thread.
final class NotebookTrace {
    private final Needles needles;
    private final List<Version> versions;
    private final List<Version> written = new ArrayList<>();
    private final List<Version> lines = new ArrayList<>();

    NotebookTrace(Needles needles, List<Version> versions) {
        this.needles = needles;
        this.versions = versions;
    }

    List<Version> written() {
        return written;
    }

    /// The notebook turned private: nothing of it is shown.
    void clear() {
        lines.clear();
    }

    void take(SessionEvent.NotebookOpened opened) {
        splice(0, lines.size(), opened.lines());
    }

    void take(SessionEvent.NotebookSpliced it) {
        int first = Math.clamp(it.first(), 0, lines.size());
        int end = Math.clamp((long) first + it.removed(), first, lines.size());
        splice(first, end, it.inserted());
    }

    private void splice(int first, int end, List<String> inserted) {
        List<Version> gone = new ArrayList<>(lines.subList(first, end));
        List<Version> come = new ArrayList<>(inserted.size());
        for (int i = 0; i < inserted.size(); i++) {
            come.add(version(inserted.get(i), i, gone, inserted.size()));
        }
        lines.subList(first, end).clear();
        lines.addAll(first, come);
        written.addAll(come);
    }

    /// Line `index` of those that came is taken for the one that went, counted from the beginning
    /// and from the end.
    private Version version(String text, int index, List<Version> gone, int count) {
        Version version = new Version(text);
        if (index < gone.size()) {
            version.follows(gone.get(index));
        }
        int fromEnd = gone.size() - (count - index);
        if (fromEnd >= 0 && fromEnd != index) {
            version.follows(gone.get(fromEnd));
        }
        version.masked.or(needles.in(text));
        versions.add(version);
        return version;
    }
}
