package dev.labcast.terminal;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws block elements, Braille patterns and Powerline separators to the edges of their cells.
/// JavaFX thread.
final class BlockPainter {
    /// For U+2596-259F, which quarters are filled: 1 upper left, 2 upper right, 4 lower left, 8
    /// lower right.
    private static final int[] QUARTERS = {4, 8, 1, 13, 9, 7, 11, 2, 6, 14};

    /// For dots 1-8 of a Braille pattern (its low byte's bits): the dot's row; dots 4, 5, 6 and 8
    /// stand right.
    private static final int[] DOT_ROWS = {0, 1, 2, 0, 1, 2, 3, 3};

    private static final int RIGHT_DOTS = 0b1011_1000;

    private final CellMetrics cell;

    BlockPainter(CellMetrics cell) {
        this.cell = cell;
    }

    void block(GraphicsContext to, char c, double left, double top, double width, Color color) {
        double height = cell.cellHeight();
        int n = c - '\u2580';
        if (n == 0) {
            to.fillRect(left, top, width, cell.snap(height / 2));
        } else if (n <= 8) {
            double high = cell.snap(height * n / 8);
            to.fillRect(left, top + height - high, width, high);
        } else if (n <= 15) {
            to.fillRect(left, top, cell.snap(width * (16 - n) / 8), height);
        } else if (n == 16) {
            double half = cell.snap(width / 2);
            to.fillRect(left + half, top, width - half, height);
        } else if (n <= 19) {
            to.setFill(color.deriveColor(0, 1, 1, (n - 16) / 4.0));
            to.fillRect(left, top, width, height);
            to.setFill(color);
        } else if (n == 20) {
            to.fillRect(left, top, width, cell.snap(height / 8));
        } else if (n == 21) {
            double wide = cell.snap(width / 8);
            to.fillRect(left + width - wide, top, wide, height);
        } else {
            quarters(to, QUARTERS[n - 22], left, top);
        }
    }

    private void quarters(GraphicsContext to, int filled, double left, double top) {
        double w = cell.snap(cell.cellWidth() / 2);
        double h = cell.snap(cell.cellHeight() / 2);
        for (int i = 0; i < 4; i++) {
            if ((filled >> i & 1) != 0) {
                boolean right = i % 2 == 1;
                boolean low = i >= 2;
                to.fillRect(
                        right ? left + w : left,
                        low ? top + h : top,
                        right ? cell.cellWidth() - w : w,
                        low ? cell.cellHeight() - h : h);
            }
        }
    }

    void braille(GraphicsContext to, char c, double left, double top) {
        double dot = Math.max(1 / cell.scale(), cell.snap(cell.cellWidth() / 4));
        int dots = c & 0xFF;
        for (int i = 0; i < DOT_ROWS.length; i++) {
            if ((dots >> i & 1) != 0) {
                double column = (RIGHT_DOTS >> i & 1) != 0 ? 0.75 : 0.25;
                double x = left + cell.snap(cell.cellWidth() * column - dot / 2);
                double y = top + cell.snap(cell.cellHeight() * (DOT_ROWS[i] + 0.5) / 4 - dot / 2);
                to.fillRect(x, y, dot, dot);
            }
        }
    }

    void separator(GraphicsContext to, char c, double left, double top, Color color) {
        boolean pointsRight = c <= '\uE0B1';
        double base = pointsRight ? left : left + cell.cellWidth();
        double tip = pointsRight ? left + cell.cellWidth() : left;
        double[] xs = {base, tip, base};
        double[] ys = {top, top + cell.cellHeight() / 2, top + cell.cellHeight()};
        if (c % 2 == 0) {
            to.fillPolygon(xs, ys, xs.length);
        } else {
            to.setStroke(color);
            to.setLineWidth(cell.hairline());
            to.strokePolyline(xs, ys, xs.length);
        }
    }
}
