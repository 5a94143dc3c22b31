package dev.labcast.pane.notebook;

import dev.labcast.markup.Fence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reactfx.util.Either;

/// The lines of the notebook, kept in step with the widget's paragraphs: a key costs the lines that
/// changed, those whose fence changed with them, and one quick pass over what lines do to privacy.
/// Lines count from 0. One thread at a time: the loader's, then the JavaFX thread.
final class NoteLines {
    private final List<NoteLine> lines;
    private final String usualEnd;
    private BitSet privates = new BitSet();
    private Set<Integer> privateNumbers = Set.of();

    NoteLines(NotebookText text) {
        lines = new ArrayList<>(text.lines().size());
        usualEnd = text.usualEnd();
        Fence fence = Fence.NONE;
        for (int at = 0; at < text.lines().size(); at++) {
            NoteLine line =
                    NoteLine.of(Segments.of(text.lines().get(at)), fence, text.ends().get(at));
            lines.add(line);
            fence = line.after();
        }
        foldPrivacy();
    }

    int size() {
        return lines.size();
    }

    NoteLine get(int line) {
        return lines.get(line);
    }

    /// Replaces `removed` lines from `first` by `fresh` ones, and returns the lines whose look may
    /// have changed by that. Replaced lines keep their line ends, added ones get the usual one.
    Set<Integer> splice(int first, int removed, List<List<Either<String, PlotSegment>>> fresh) {
        Fence fence = first == 0 ? Fence.NONE : lines.get(first - 1).after();
        List<NoteLine> next = new ArrayList<>(fresh.size());
        for (int at = 0; at < fresh.size(); at++) {
            NoteLine line =
                    NoteLine.of(fresh.get(at), fence, end(first, removed, at, fresh.size()));
            next.add(line);
            fence = line.after();
        }
        replace(first, removed, next);
        Set<Integer> changed = new TreeSet<>();
        for (int at = first; at < first + next.size(); at++) {
            changed.add(at);
        }
        changed.addAll(fenceAnew(first + next.size(), fence));
        changed.addAll(foldPrivacyAfter(first, removed, next.size()));
        return changed;
    }

    private String end(int first, int removed, int at, int added) {
        if (at == added - 1) {
            return lines.get(first + removed - 1).end();
        }
        return at < removed - 1 ? lines.get(first + at).end() : usualEnd;
    }

    private void replace(int first, int removed, List<NoteLine> next) {
        if (removed == next.size()) {
            Collections.copy(lines.subList(first, first + removed), next);
            return;
        }
        lines.subList(first, first + removed).clear();
        lines.addAll(first, next);
    }

    /// Hands `fence` on from line `from` until it makes no difference; returns the lines it
    /// changed.
    private Set<Integer> fenceAnew(int from, Fence fence) {
        Set<Integer> changed = new TreeSet<>();
        Fence next = fence;
        for (int at = from; at < lines.size() && !lines.get(at).before().equals(next); at++) {
            lines.set(at, lines.get(at).in(next));
            next = lines.get(at).after();
            changed.add(at);
        }
        return changed;
    }

    /// The lines after the splice whose privacy is another than before it.
    private Set<Integer> foldPrivacyAfter(int first, int removed, int added) {
        BitSet before = privates;
        foldPrivacy();
        Set<Integer> changed = new TreeSet<>();
        for (int at = first + added; at < lines.size(); at++) {
            int was = at - added + removed;
            if (before.get(was) != privates.get(at)
                    || before.get(was - 1) != privates.get(at - 1)) {
                changed.add(at);
            }
        }
        return changed;
    }

    private void foldPrivacy() {
        PrivateLines.Fold fold = new PrivateLines.Fold();
        for (NoteLine line : lines) {
            fold.add(line.effect(), line.before().isOpen());
        }
        BitSet next = fold.result();
        if (!next.equals(privates)) {
            privateNumbers = next.stream().boxed().collect(Collectors.toUnmodifiableSet());
        }
        privates = next;
    }

    LineStyle style(int line) {
        return Styling.lineStyle(lines.get(line).read(), lines.get(line).shown(), privacy(line));
    }

    private LineStyle.Privacy privacy(int line) {
        if (!privates.get(line)) {
            return LineStyle.Privacy.PUBLIC;
        }
        boolean first = line == 0 || !privates.get(line - 1);
        return first ? LineStyle.Privacy.FIRST : LineStyle.Privacy.PRIVATE;
    }

    Set<Integer> privateNumbers() {
        return privateNumbers;
    }

    List<String> sources() {
        return lines.stream().map(NoteLine::source).toList();
    }

    NotebookText text(boolean byteOrderMark) {
        List<String> ends = lines.stream().map(NoteLine::end).toList();
        return new NotebookText(byteOrderMark, sources(), ends);
    }
}
