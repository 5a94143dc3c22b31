package dev.labcast.pane.notebook;

import dev.labcast.guard.MaskMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where viewers see masks in the notebook, line by line, in step with [NoteLines]: a mark moves
/// with its line, and in a line that is edited it stays with the chars that were not. What the edit
/// means is for the guard to say. JavaFX thread.
final class MaskedParts {

    /// Chars of a line as the widget counts them.
    record Part(Range range, MaskMark mark) {}

    private List<List<Part>> lines = new ArrayList<>();

    /// Nothing is masked, in `size` lines.
    void clear(int size) {
        lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lines.add(List.of());
        }
    }

    List<Part> at(int line) {
        return line < lines.size() ? lines.get(line) : List.of();
    }

    List<Range> ranges(int line) {
        return at(line).stream().map(Part::range).toList();
    }

    /// The numbers of the lines with masks.
    List<Integer> marked() {
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                marked.add(i);
            }
        }
        return marked;
    }

    /// `before` became `after`, texts as the widget shows them, from line `first` on.
    void splice(int first, List<String> before, List<String> after) {
        List<List<Part>> next = new ArrayList<>(after.size());
        after.forEach(_ -> next.add(new ArrayList<>()));
        if (!before.isEmpty() && !after.isEmpty()) {
            int last = before.size() - 1;
            keepHead(at(first), before.getFirst(), after.getFirst(), next.getFirst());
            keepTail(at(first + last), before.getLast(), after.getLast(), next.getLast());
        }
        int end = Math.min(lines.size(), first + before.size());
        lines.subList(Math.min(first, end), end).clear();
        lines.addAll(Math.min(first, lines.size()), next);
    }

    private static void keepHead(List<Part> parts, String before, String after, List<Part> to) {
        int same = head(before, after);
        for (Part part : parts) {
            int end = Math.min(part.range().end(), same);
            if (part.range().start() < end) {
                to.add(new Part(new Range(part.range().start(), end), part.mark()));
            }
        }
    }

    /// What the head has not kept already, where both are one line.
    private static void keepTail(List<Part> parts, String before, String after, List<Part> to) {
        int head = head(before, after);
        int tail = 0;
        int shorter = Math.min(before.length(), after.length()) - head;
        while (tail < shorter
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int shift = after.length() - before.length();
        for (Part part : parts) {
            int start = Math.max(part.range().start(), before.length() - tail);
            if (start < part.range().end()) {
                to.add(new Part(new Range(start + shift, part.range().end() + shift), part.mark()));
            }
        }
    }

    private static int head(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /// Shows `marks`, found in a text that had the lines `read`, where `now` has these lines still;
    /// the lines in between, which changed meanwhile, keep what they have until the guard has read
    /// them. Returns the lines whose marks are others now.
    Set<Integer> show(List<String> read, List<MaskMark> marks, NoteLines now) {
        int shorter = Math.min(read.size(), now.size());
        int head = 0;
        while (head < shorter && read.get(head).equals(now.get(head).source())) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && read.get(read.size() - 1 - tail)
                        .equals(now.get(now.size() - 1 - tail).source())) {
            tail++;
        }
        List<List<Part>> next = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            next.add(i < head || i >= now.size() - tail ? List.of() : at(i));
        }
        for (MaskMark mark : marks) {
            int row = mark.at().row();
            int line = row < head ? row : row + now.size() - read.size();
            if (row < head || row >= read.size() - tail) {
                next.set(line, and(next.get(line), mark, now.get(line)));
            }
        }
        Set<Integer> changed = new TreeSet<>();
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(at(i))) {
                changed.add(i);
            }
        }
        lines = next;
        return changed;
    }

    private static List<Part> and(List<Part> parts, MaskMark mark, NoteLine line) {
        List<Part> more = new ArrayList<>(parts);
        Segments.shownPart(line.source(), mark.at().from(), mark.at().to())
                .ifPresent(range -> more.add(new Part(range, mark)));
        return more;
    }
}
