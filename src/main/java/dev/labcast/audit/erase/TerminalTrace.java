package dev.labcast.audit.erase;

import dev.labcast.session.Line;
import dev.labcast.session.TerminalChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Follows the public terminal through a session and finds where on its rows the needles stand,
/// with rows joined that were one line: wrapped by the terminal, or filled to the last column by a
/// program. Rows that scrolled off belong to it. Each row of each change is kept in the order in
/// which they come, to be masked when the end is known. Used by one thread.
final class TerminalTrace {
    private static final int WIDEST_INDENT = 6;
    private static final int LONGEST_TAIL = 400;

    private final Needles needles;
    private final List<Version> versions;
    private final List<Version> painted = new ArrayList<>();
    private int columns = 80;
    private RowTrace[] rows = blank(24);

    /// The last rows that scrolled off, as long as each may go on in the next.
    private List<RowTrace> tail = List.of();

    TerminalTrace(Needles needles, List<Version> versions) {
        this.needles = needles;
        this.versions = versions;
    }

    /// What [TerminalMask] is told: the rows of all changes, `scrolled` before `changed`.
    List<Version> painted() {
        return painted;
    }

    /// The terminal turned private: its screen is blank.
    void clear() {
        rows = blank(rows.length);
    }

    void take(TerminalChange change) {
        Set<RowTrace> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        if (change.columns() != columns || change.rows() != rows.length) {
            columns = change.columns();
            rows = blank(change.rows());
        }
        List<RowTrace> above = new ArrayList<>(change.skipped() > 0 ? List.of() : tail);
        RowTrace[] moved = moved(change.scrolled(), above, fresh);
        for (TerminalChange.Row row : change.changed()) {
            paint(row, moved, fresh);
        }
        List<RowTrace> all = new ArrayList<>(above);
        all.addAll(Arrays.asList(rows));
        if (!fresh.isEmpty()) {
            search(all, fresh, false);
            search(all, fresh, true);
        }
        tail = goingOn(above);
    }

    /// Takes the rows that left at the top, and gives what stood on the screen's rows before, as
    /// far as they moved up.
    private RowTrace[] moved(List<Line> scrolled, List<RowTrace> above, Set<RowTrace> fresh) {
        int count = scrolled.size();
        for (int i = 0; i < count; i++) {
            RowTrace earlier = i < rows.length ? rows[i] : RowTrace.BLANK;
            RowTrace row = next(earlier, scrolled.get(i), fresh);
            painted.add(row.version());
            above.add(row);
        }
        RowTrace[] moved = blank(rows.length);
        for (int i = 0; i + count < rows.length; i++) {
            moved[i] = rows[i + count];
        }
        return moved;
    }

    /// A row follows what stood on its line; where a program scrolled without telling, on its row.
    private void paint(TerminalChange.Row row, RowTrace[] moved, Set<RowTrace> fresh) {
        RowTrace earlier = moved[row.index()];
        RowTrace there = rows[row.index()];
        RowTrace next = next(earlier, row.line(), fresh);
        if (next != earlier) {
            next.version().follows(there.version());
        }
        rows[row.index()] = next;
        painted.add(next.version());
    }

    private RowTrace next(RowTrace earlier, Line line, Set<RowTrace> fresh) {
        RowTrace next = line.runs().isEmpty() ? RowTrace.BLANK : earlier.next(line);
        if (next != earlier && next != RowTrace.BLANK) {
            fresh.add(next);
            versions.add(next.version());
        }
        return next;
    }

    /// Lines in which a row is new; `hard`: also over rows that a program may have broken, without
    /// the next one's indent.
    private void search(List<RowTrace> all, Set<RowTrace> fresh, boolean hard) {
        Joined line = new Joined();
        boolean isNew = false;
        boolean goesOn = false;
        for (int i = 0; i < all.size(); i++) {
            RowTrace row = all.get(i);
            boolean soft = i > 0 && all.get(i - 1).wraps();
            line.add(row.version(), goesOn && !soft ? indent(row.version().text) : 0);
            // A row may be one of an earlier event's, joined to another one now.
            isNew |= fresh.contains(row);
            goesOn = hard ? row.full(columns) : row.wraps();
            if (!goesOn || i + 1 == all.size()) {
                if (isNew && (!hard || line.rows() > 1)) {
                    line.mask(needles);
                }
                line = new Joined();
                isNew = false;
            }
        }
    }

    private static int indent(String text) {
        int i = 0;
        while (i < text.length() && i < WIDEST_INDENT && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private List<RowTrace> goingOn(List<RowTrace> above) {
        int from = above.size();
        while (from > 0
                && above.size() - from < LONGEST_TAIL
                && above.get(from - 1).full(columns)) {
            from--;
        }
        return List.copyOf(above.subList(from, above.size()));
    }

    private static RowTrace[] blank(int count) {
        RowTrace[] rows = new RowTrace[count];
        Arrays.fill(rows, RowTrace.BLANK);
        return rows;
    }
}
