package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.session.Pane;
import java.util.ArrayList;
import java.util.List;

/// The notebook's text as it may be seen, with the caret's line in it. A stretch of private lines
/// is one line, however long it is. Used by the guard's thread.
record ClearedNotebook(String name, List<String> lines, int caretLine, SeenText seen) {

    /// `later` are the versions that wait behind this one, oldest first; `before` is what viewers
    /// see already.
    static ClearedNotebook of(
            NotebookSight sight,
            List<NotebookSight> later,
            SeenText before,
            GuardRules rules,
            Tally tally) {
        List<String> lines = sight.text().lines();
        List<String> seen = new ArrayList<>(lines.size());
        List<SeenLine> known = new ArrayList<>(lines.size());
        int caret = 0;
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean hidden =
                    sight.isPrivate(i) || later.stream().anyMatch(it -> it.keepsPrivate(line));
            if (!hidden) {
                RowText row = row(sight, i, later, before.at(i), tally);
                seen.add(row.seen());
                known.add(row.line());
            } else {
                if (!inside) {
                    seen.add(NotebookSight.PRIVATE);
                }
                known.add(SeenLine.hidden(line));
            }
            inside = hidden;
            if (i <= sight.text().caretLine()) {
                caret = seen.size() - 1;
            }
        }
        return new ClearedNotebook(
                rules.cleared(sight.text().name()),
                seen,
                Math.max(0, caret),
                new SeenText(sight.text().name(), known));
    }

    private static RowText row(
            NotebookSight sight, int i, List<NotebookSight> later, SeenLine before, Tally tally) {
        String line = sight.text().lines().get(i);
        RowText row = new RowText(line);
        for (Finding finding : sight.findings(i)) {
            row.hide(finding);
            if (finding instanceof Finding.Secret(var rule, var start, var end, var _)
                    && !(i == sight.editLine() && end == sight.editColumn())) {
                tally.count(Pane.NOTEBOOK, rule, line.substring(start, end));
            }
        }
        for (NotebookSight next : later) {
            if (i < next.text().lines().size()) {
                String other = next.text().lines().get(i);
                Foresight.secrets(
                        line,
                        other,
                        next.findings(i),
                        (from, to) -> row.hide(new Finding.Secret("", from, to, false)));
                Foresight.unfinishedWord(line, other, before, row::withhold);
            }
        }
        return row;
    }
}
