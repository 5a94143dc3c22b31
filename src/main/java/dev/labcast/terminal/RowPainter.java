package dev.labcast.terminal;

import dev.labcast.session.Line;
import dev.labcast.session.Style;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Paints rows of a screen onto a canvas: grounds first, then characters, each on its cells. One
/// per theme and cell size. JavaFX thread.
final class RowPainter {
    private final ScreenTheme theme;
    private final CellMetrics cell;
    private final CharFit fit;
    private final RowCutter cutter;
    private final Ink.Well inks;
    private final BoxPainter boxes;
    private final Color ground;
    private final List<Font> faces;

    RowPainter(ScreenTheme theme, CellMetrics cell, CharFit fit) {
        this.theme = theme;
        this.cell = cell;
        this.fit = fit;
        this.cutter = new RowCutter(fit);
        this.inks = new Ink.Well(theme);
        this.boxes = new BoxPainter(cell);
        this.ground = Ink.color(theme.ground());
        this.faces =
                List.of(
                        cell.font(false, false),
                        cell.font(true, false),
                        cell.font(false, true),
                        cell.font(true, true));
    }

    /// Fills the whole canvas with the screen's ground.
    void wipe(GraphicsContext to, double width, double height) {
        to.setFill(ground);
        to.fillRect(0, 0, width, height);
    }

    /// Paints `line` as row `row` of a screen `columns` wide.
    void paint(GraphicsContext to, Line line, int row, int columns, List<Highlight> highlights) {
        double top = row * cell.cellHeight();
        to.setFill(ground);
        to.fillRect(0, top, columns * cell.cellWidth(), cell.cellHeight());
        List<Piece> pieces = cutter.cut(line, columns, highlights);
        for (Piece piece : pieces) {
            Ink ink = ink(piece);
            if (ink.grounded()) {
                fillCells(to, piece.column(), piece.cells(), top, ink.ground());
            }
        }
        for (Piece piece : pieces) {
            characters(to, piece, top, ink(piece).text());
        }
    }

    /// Paints the cursor over row `row`, which is painted already.
    void cursor(
            GraphicsContext to, Line line, int column, int row, CursorShape shape, boolean hollow) {
        Piece under = pieceAt(line, column);
        double left = under.column() * cell.cellWidth();
        double top = row * cell.cellHeight();
        double width = under.cells() * cell.cellWidth();
        double thick = Math.max(2 / cell.scale(), cell.hairline());
        Color color = Ink.color(theme.cursor());
        to.setFill(color);
        switch (shape) {
            case BLOCK -> {
                if (hollow) {
                    frame(to, left, top, width, color);
                } else {
                    to.fillRect(left, top, width, cell.cellHeight());
                    int text =
                            Contrast.readable(
                                    theme.ground(), theme.cursor(), theme.leastContrast());
                    characters(to, under, top, Ink.color(text));
                }
            }
            case UNDERLINE -> to.fillRect(left, top + cell.cellHeight() - thick, width, thick);
            case BAR -> to.fillRect(left, top, thick, cell.cellHeight());
        }
    }

    private Piece pieceAt(Line line, int column) {
        for (Piece piece : cutter.cut(line, 0, List.of())) {
            if (column >= piece.column() && column < piece.column() + piece.cells()) {
                if (piece.kind() == Piece.Kind.GLYPH) {
                    return piece;
                }
                int at = column - piece.column();
                String one = piece.text().substring(at, at + 1);
                return new Piece(piece.kind(), column, 1, one, piece.style(), piece.mark());
            }
        }
        return new Piece(Piece.Kind.BLANK, column, 1, " ", Style.PLAIN, Highlight.Mark.NONE);
    }

    private Ink ink(Piece piece) {
        return inks.ink(piece.style(), piece.mark(), piece.kind() == Piece.Kind.BOX);
    }

    private void characters(GraphicsContext to, Piece piece, double top, Color color) {
        if (piece.style().has(Style.MASK)) {
            mask(to, piece, top, color);
        }
        if (piece.style().has(Style.HIDDEN) || isPattern(piece)) {
            return;
        }
        switch (piece.kind()) {
            case BLANK -> {}
            case TEXT -> {
                pen(to, piece.style(), color);
                to.fillText(piece.text(), piece.column() * cell.cellWidth(), top + cell.baseline());
            }
            case GLYPH -> glyph(to, piece, top, color);
            case BOX -> boxes.paint(to, piece, top, color);
        }
        if (piece.style().has(Style.UNDERLINE)) {
            line(to, piece, top + underlineAt(), color);
        }
        if (piece.style().has(Style.STRIKE)) {
            line(to, piece, top + cell.snap(cell.baseline() - cell.fontPx() * 0.28), color);
        }
    }

    private void glyph(GraphicsContext to, Piece piece, double top, Color color) {
        pen(to, piece.style(), color);
        double room = piece.cells() * cell.cellWidth();
        double wide = fit.width(piece.text()) * cell.fontPx();
        double left = piece.column() * cell.cellWidth();
        if (wide > room) {
            to.fillText(piece.text(), left, top + cell.baseline(), room);
        } else {
            to.fillText(piece.text(), left + cell.snap((room - wide) / 2), top + cell.baseline());
        }
    }

    /// Masked cells are framed and hatched, so that a mask is known by its form as well as by its
    /// colours.
    private void mask(GraphicsContext to, Piece piece, double top, Color color) {
        double left = piece.column() * cell.cellWidth();
        double width = piece.cells() * cell.cellWidth();
        frame(to, left, top, width, color);
        if (isPattern(piece)) {
            double step = cell.cellWidth() / 2;
            double slant = cell.cellHeight() / 2;
            to.setLineWidth(cell.hairline());
            for (double x = left; x + slant <= left + width; x += step) {
                to.strokeLine(
                        x, top + cell.cellHeight() * 3 / 4, x + slant, top + cell.cellHeight() / 4);
            }
        }
    }

    private static boolean isPattern(Piece piece) {
        return piece.style().has(Style.MASK)
                && (piece.kind() == Piece.Kind.BOX || piece.kind() == Piece.Kind.BLANK);
    }

    private void frame(GraphicsContext to, double left, double top, double width, Color color) {
        double line = 1 / cell.scale();
        to.setStroke(color);
        to.setLineWidth(line);
        to.strokeRect(left + line / 2, top + line / 2, width - line, cell.cellHeight() - line);
    }

    private void pen(GraphicsContext to, Style style, Color color) {
        int face = (style.has(Style.BOLD) ? 1 : 0) + (style.has(Style.ITALIC) ? 2 : 0);
        to.setFont(faces.get(face));
        to.setFill(color);
    }

    private double underlineAt() {
        double last = cell.cellHeight() - cell.hairline();
        return Math.min(last, cell.snap(cell.baseline() + cell.fontPx() * 0.12));
    }

    private void line(GraphicsContext to, Piece piece, double y, Color color) {
        to.setFill(color);
        double left = piece.column() * cell.cellWidth();
        to.fillRect(left, y, piece.cells() * cell.cellWidth(), cell.hairline());
    }

    private void fillCells(GraphicsContext to, int column, int cells, double top, Color color) {
        to.setFill(color);
        to.fillRect(column * cell.cellWidth(), top, cells * cell.cellWidth(), cell.cellHeight());
    }
}
