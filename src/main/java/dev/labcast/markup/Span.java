package dev.labcast.markup;

import java.util.Set;

/// The characters of a line from `start` to before `end` (UTF-16 units) that carry the same marks.
/// Immutable; any thread.
public record Span(int start, int end, Set<Mark> marks) {
    public Span {
        marks = Set.copyOf(marks);
    }
}
