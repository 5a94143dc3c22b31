package dev.labcast.terminal;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import dev.labcast.terminal.Highlight.Mark;
import dev.labcast.terminal.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a line into the pieces that [RowPainter] draws: at changes of look, at the edges of
/// highlights, and around characters that need a place of their own. JavaFX thread.
final class RowCutter {
    private final CharFit fit;

    RowCutter(CharFit fit) {
        this.fit = fit;
    }

    /// The pieces of `line` from the left; with highlights beyond its last run, blanks up to
    /// `columns` are added to carry them.
    List<Piece> cut(Line line, int columns, List<Highlight> highlights) {
        List<Piece> pieces = new ArrayList<>(line.runs().size() + 4);
        int column = 0;
        for (Run run : line.runs()) {
            if (run.divisible()) {
                cutRun(run, column, highlights, pieces);
            } else {
                Kind kind = run.text().isBlank() ? Kind.BLANK : Kind.GLYPH;
                pieces.add(
                        new Piece(
                                kind,
                                column,
                                run.cells(),
                                run.text(),
                                run.style(),
                                markAt(column, highlights)));
            }
            column += run.cells();
        }
        if (!highlights.isEmpty() && column < columns) {
            cutRun(Run.of(" ".repeat(columns - column), Style.PLAIN), column, highlights, pieces);
        }
        return pieces;
    }

    private void cutRun(Run run, int column, List<Highlight> highlights, List<Piece> pieces) {
        String text = run.text();
        int from = 0;
        while (from < text.length()) {
            Kind kind = kindOf(text.charAt(from));
            Mark mark = markAt(column + from, highlights);
            int to = from + 1;
            if (kind != Kind.GLYPH) {
                while (to < text.length()
                        && continues(kind, text.charAt(to))
                        && (highlights.isEmpty() || markAt(column + to, highlights) == mark)) {
                    to++;
                }
            }
            String part = from == 0 && to == text.length() ? text : text.substring(from, to);
            Kind drawn = kind == Kind.TEXT && part.isBlank() ? Kind.BLANK : kind;
            pieces.add(new Piece(drawn, column + from, to - from, part, run.style(), mark));
            from = to;
        }
    }

    private boolean continues(Kind kind, char c) {
        return kindOf(c) == kind;
    }

    private Kind kindOf(char c) {
        if (BoxShapes.covers(c)) {
            return Kind.BOX;
        }
        return fit.fits(c) ? Kind.TEXT : Kind.GLYPH;
    }

    private static Mark markAt(int column, List<Highlight> highlights) {
        Mark mark = Mark.NONE;
        for (Highlight highlight : highlights) {
            if (highlight.covers(column) && highlight.mark().compareTo(mark) > 0) {
                mark = highlight.mark();
            }
        }
        return mark;
    }
}
