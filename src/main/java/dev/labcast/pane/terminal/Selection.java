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

    /// Characters that end a word besides blanks: brackets, quotes and what separates list items,
    /// so that a double click takes a path, an address or a number whole.
    private static final String WORD_ENDS = "()[]{}<>\"'`,;|│";

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
                                    wordStart(lines.line(first.line()), first.column())),
                            new Spot(last.line(), wordEnd(lines.line(last.line()), last.column())),
                            columns,
                            spans);
            case LINE ->
                    rows(
                            new Spot(lineStart(lines, first.line()), 0),
                            new Spot(lineEnd(lines, last.line()), columns),
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

    private static int wordStart(Line line, int column) {
        int at = column;
        boolean word = inWord(line, column);
        while (at > 0 && word && inWord(line, at - 1)) {
            at--;
        }
        return at;
    }

    private static int wordEnd(Line line, int column) {
        int at = column + 1;
        boolean word = inWord(line, column);
        while (word && inWord(line, at)) {
            at++;
        }
        return at;
    }

    /// A cell that holds the second half of a wide character belongs to that character's word.
    private static boolean inWord(Line line, int column) {
        String cell = Cells.text(line, column, column + 1);
        if (cell.isEmpty() && column > 0 && column < line.cells()) {
            cell = Cells.text(line, column - 1, column);
        }
        return !cell.isBlank() && !WORD_ENDS.contains(cell);
    }

    private static long lineStart(TerminalLines lines, long line) {
        long at = line;
        while (at > lines.first() && lines.line(at - 1).wrapped()) {
            at--;
        }
        return at;
    }

    private static long lineEnd(TerminalLines lines, long line) {
        long at = line;
        while (at + 1 < lines.end() && lines.line(at).wrapped()) {
            at++;
        }
        return at;
    }
}
