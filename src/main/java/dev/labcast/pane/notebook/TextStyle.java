package dev.labcast.pane.notebook;

import dev.labcast.markup.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How a run of characters looks: its marks, whether the search found it, whether it is drawn apart
/// from its neighbours (see [MarkedWords]), and whether viewers see a mask there. Immutable; any
/// thread.
record TextStyle(Set<Mark> marks, boolean found, boolean apart, boolean masked) {
    /// A sign that belongs to the line (`#`, `>`, `-`) and not to words in it.
    private static final Set<Mark> LEAD = Set.of(Mark.MARKER);

    static final TextStyle PLAIN = new TextStyle(Set.of(), false, false, false);

    TextStyle {
        marks = Set.copyOf(marks);
    }

    TextStyle whenFound() {
        return new TextStyle(marks, true, apart, masked);
    }

    TextStyle drawnApart() {
        return new TextStyle(marks, found, true, masked);
    }

    TextStyle underMask() {
        return new TextStyle(marks, found, apart, true);
    }

    /// Its classes in notebook.css.
    List<String> classes() {
        List<String> classes = new ArrayList<>(marks.size() + 1);
        for (Mark mark : Mark.values()) {
            if (marks.contains(mark)) {
                classes.add(mark.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        if (marks.equals(LEAD)) {
            classes.add("lead");
        }
        if (found) {
            classes.add("found");
        }
        if (masked) {
            classes.add("masked");
        }
        return classes;
    }
}
