package dev.labcast.markup;

import java.util.ArrayList;
import java.util.List;

/// One line of a notebook, read: what it is (`block`), its depth (1 to 6 for a heading, the columns
/// of indent for an item, else 0), the parts that stand out in order and without overlap, and the
/// fence that the next line lies in. Reading never fails, whatever the text. Immutable; any thread.
///
/// The dialect is the part of CommonMark 0.31.2 that a line shows by itself, with tasks, `~~`, `$`
/// mathematics (Pandoc's rule for what counts as a dollar sign) and `#tags`.
public record MarkupLine(Block block, int depth, List<Span> spans, Fence next) {

    public MarkupLine {
        spans = List.copyOf(spans);
    }

    /// Reads `line` (without its line end), given the fence it lies in.
    public static MarkupLine of(String line, Fence before) {
        return before.isOpen() ? LineReading.inside(line, before) : LineReading.outside(line);
    }

    /// Reads a whole text.
    public static List<MarkupLine> all(List<String> lines) {
        List<MarkupLine> read = new ArrayList<>(lines.size());
        Fence fence = Fence.NONE;
        for (String line : lines) {
            MarkupLine next = of(line, fence);
            read.add(next);
            fence = next.next;
        }
        return List.copyOf(read);
    }

    /// The fence after `line`, without reading the rest of it.
    public static Fence after(String line, Fence before) {
        if (before.isOpen()) {
            return before.isClosedBy(line) ? Fence.NONE : before;
        }
        return Fence.openedBy(line);
    }
}
