package dev.labcast.pane.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.reactfx.util.Either;

/// Finds and replaces in the notebook; the match a person is at is the selection. JavaFX thread
/// only.
final class Search {
    /// So many matches around the caret are coloured; the count tells of all.
    private static final int COLOURED = 1_000;

    private final NotebookArea area;
    private Query query = Query.NOTHING;
    private List<Match> matches = List.of();

    private record Match(int line, Range range) {}

    Search(NotebookArea area) {
        this.area = area;
    }

    /// Looks for `text` and goes to the first match at or after the caret.
    void find(String text) {
        query = new Query(text);
        refresh();
        if (!matches.isEmpty() && current() < 0) {
            go(firstFrom(area.getSelection().getStart()));
        }
    }

    void stop() {
        query = Query.NOTHING;
        matches = List.of();
        area.showFound(query, Set.of());
    }

    /// Counts again after the text has changed.
    void refresh() {
        List<Match> found = new ArrayList<>();
        for (int line = 0; line < area.lines().size(); line++) {
            for (Range range : query.in(area.lines().get(line).shown())) {
                found.add(new Match(line, range));
            }
        }
        matches = found;
        colour();
    }

    private void colour() {
        int at = firstFrom(area.getCaretPosition());
        int from = Math.clamp(at - COLOURED / 2, 0, Math.max(0, matches.size() - COLOURED));
        Set<Integer> near = new TreeSet<>();
        matches.stream().skip(from).limit(COLOURED).forEach(match -> near.add(match.line()));
        area.showFound(query, near);
    }

    void next() {
        int at = current();
        go(at >= 0 ? at + 1 : firstFrom(area.getCaretPosition()));
    }

    void previous() {
        int at = current();
        go(at >= 0 ? at - 1 : firstFrom(area.getCaretPosition()) - 1);
    }

    private void go(int wanted) {
        if (matches.isEmpty()) {
            return;
        }
        Match match = matches.get(Math.floorMod(wanted, matches.size()));
        area.selectRange(start(match), end(match));
        area.requestFollowCaret();
    }

    /// "3 of 17", "17", "none" or nothing.
    String count() {
        if (query.isNothing()) {
            return "";
        }
        int at = current();
        return matches.isEmpty()
                ? "none"
                : at < 0 ? String.valueOf(matches.size()) : (at + 1) + " of " + matches.size();
    }

    /// Replaces the match that is selected, if one is, and goes to the next.
    void replace(String replacement) {
        int at = current();
        if (at >= 0) {
            area.replaceSelection(replacement);
            refresh();
        }
        go(firstFrom(area.getCaretPosition()));
    }

    /// Replaces every match, as one edit, and returns how many there were.
    int replaceAll(String replacement) {
        int count = matches.size();
        if (count > 0) {
            MultiChangeBuilder<LineStyle, Either<String, PlotSegment>, TextStyle> edit =
                    area.createMultiChange(count);
            matches.forEach(match -> edit.replaceText(start(match), end(match), replacement));
            edit.commit();
            refresh();
        }
        return count;
    }

    private int current() {
        int start = area.getSelection().getStart();
        int end = area.getSelection().getEnd();
        int at = firstFrom(start);
        boolean selected = start < end && at < matches.size() && start(matches.get(at)) == start;
        return selected && end(matches.get(at)) == end ? at : -1;
    }

    /// The first match that starts at `position` or later; the number of matches if none does.
    private int firstFrom(int position) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(matches.get(middle)) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int start(Match match) {
        return area.getAbsolutePosition(match.line(), match.range().start());
    }

    private int end(Match match) {
        return area.getAbsolutePosition(match.line(), match.range().end());
    }
}
