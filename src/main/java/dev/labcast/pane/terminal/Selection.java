package dev.labcast.pane.terminal;

import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;

/// What is selected: from the place where the drag began to where it is now, in whole characters,
/// words or lines, or as a block. Immutable; any thread.
record Selection(Unit unit, Spot anchor, Spot head) {

    enum Unit {
        CHARACTER,
        WORD,
        LINE,
        /// A rectangle, whatever text lies beside it.
        BLOCK
    }

    Selection to(Spot next) {
        return new Selection(unit, anchor, next);
    }

    boolean isEmpty() {
        return (unit == Unit.CHARACTER && anchor.equals(head))
                || (unit == Unit.BLOCK && anchor.column() == head.column());
    }

    /// The selected columns of each line of `lines`, from the top, within a screen `columns` wide.
    List<Span> spans(TerminalLines lines, int columns) {
        Spot first = Spot.earlier(anchor, head);
        Spot last = Spot.later(anchor, head);
        List<Span> spans = new ArrayList<>();
        switch (unit) {
            case CHARACTER -> rows(first, last, columns, spans);
            case WORD ->
                    rows(
                            new Spot(
                                    first.line(),
                                    WordEdges.start(lines.line(first.line()), first.column())),
                            new Spot(
                                    last.line(),
                                    WordEdges.end(lines.line(last.line()), last.column())),
                            columns,
                            spans);
            case LINE ->
                    rows(
                            new Spot(lines.wrapStart(first.line()), 0),
                            new Spot(lines.wrapEnd(last.line()), columns),
                            columns,
                            spans);
            case BLOCK -> {
                int from = Math.min(anchor.column(), head.column());
                int to = Math.max(anchor.column(), head.column());
                for (long line = first.line(); line <= last.line(); line++) {
                    spans.add(new Span(line, from, to));
                }
            }
        }
        return spans;
    }

    /// The selected text: lines that were wrapped are joined again, blanks at their ends left out.
    String text(TerminalLines lines, int columns) {
        StringBuilder text = new StringBuilder();
        boolean joined = true;
        for (Span span : spans(lines, columns)) {
            Line line = lines.line(span.line());
            String part = Cells.text(line, span.from(), span.to());
            if (!joined) {
                text.append('\n');
            }
            joined = unit != Unit.BLOCK && line.wrapped() && span.to() >= columns;
            text.append(joined ? part : part.stripTrailing());
        }
        return text.toString();
    }

    private static void rows(Spot first, Spot last, int columns, List<Span> spans) {
        for (long line = first.line(); line <= last.line(); line++) {
            int from = line == first.line() ? first.column() : 0;
            int to = line == last.line() ? last.column() : columns;
            spans.add(new Span(line, from, to));
        }
    }
}
