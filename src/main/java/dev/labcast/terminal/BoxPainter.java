package dev.labcast.terminal;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws box-drawing characters as rectangles on whole device pixels, so that they join across
/// cells whatever the font does. JavaFX thread.
final class BoxPainter {
    private static final int LEFT = 0;
    private static final int UP = 1;
    private static final int RIGHT = 2;
    private static final int DOWN = 3;

    private final CellMetrics cell;
    private final BlockPainter blocks;
    private final double hair;

    BoxPainter(CellMetrics cell) {
        this.cell = cell;
        this.blocks = new BlockPainter(cell);
        this.hair = cell.hairline();
    }

    void paint(GraphicsContext to, Piece piece, double top, Color color) {
        to.setFill(color);
        String text = piece.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            while (BoxShapes.stretches(c) && next < text.length() && text.charAt(next) == c) {
                next++;
            }
            double left = (piece.column() + at) * cell.cellWidth();
            paintOne(to, c, left, top, (next - at) * cell.cellWidth(), color);
            at = next;
        }
    }

    private void paintOne(
            GraphicsContext to, char c, double left, double top, double width, Color color) {
        if (BoxShapes.isBlock(c)) {
            blocks.block(to, c, left, top, width, color);
        } else if (BoxShapes.isBraille(c)) {
            blocks.braille(to, c, left, top);
        } else if (BoxShapes.isSeparator(c)) {
            blocks.separator(to, c, left, top, color);
        } else if (BoxShapes.isCurve(c)) {
            curve(to, c, left, top, color);
        } else if (BoxShapes.dashes(c) > 1) {
            dashed(to, c, left, top);
        } else {
            lines(to, c, left, top, width);
        }
    }

    private void lines(GraphicsContext to, char c, double left, double top, double width) {
        double x = left + cell.snap((width - hair) / 2);
        double y = top + cell.snap((cell.cellHeight() - hair) / 2);
        double right = left + width;
        double bottom = top + cell.cellHeight();
        for (int stroke : strokes(BoxShapes.arm(c, LEFT))) {
            double end = x + reach(c, LEFT, UP, DOWN, stroke);
            bar(to, left, y + stroke * hair, end + hair, y + (stroke + 1) * hair);
        }
        for (int stroke : strokes(BoxShapes.arm(c, RIGHT))) {
            double start = x - reach(c, RIGHT, UP, DOWN, stroke);
            bar(to, start, y + stroke * hair, right, y + (stroke + 1) * hair);
        }
        for (int stroke : strokes(BoxShapes.arm(c, UP))) {
            double end = y + reach(c, UP, LEFT, RIGHT, stroke);
            bar(to, x + stroke * hair, top, x + (stroke + 1) * hair, end + hair);
        }
        for (int stroke : strokes(BoxShapes.arm(c, DOWN))) {
            double start = y - reach(c, DOWN, LEFT, RIGHT, stroke);
            bar(to, x + stroke * hair, start, x + (stroke + 1) * hair, bottom);
        }
    }

    /// Offsets of an arm's strokes from the middle one, in hairlines: one stroke, three side by
    /// side (heavy), or two with a gap (double).
    private static int[] strokes(int weight) {
        return switch (weight) {
            case BoxShapes.LIGHT -> new int[] {0};
            case BoxShapes.HEAVY -> new int[] {-1, 0, 1};
            case BoxShapes.DOUBLE -> new int[] {-1, 1};
            default -> new int[] {};
        };
    }

    /// How far a stroke of the arm at `side` goes beyond the middle (negative: stops before it), so
    /// that corners close and double lines stay open inside. `before` and `after` are the sides
    /// across, towards negative and positive `stroke`.
    private double reach(char c, int side, int before, int after, int stroke) {
        int first = BoxShapes.arm(c, before);
        int second = BoxShapes.arm(c, after);
        boolean goesOn = BoxShapes.arm(c, (side + 2) % 4) != BoxShapes.NONE;
        if (first != BoxShapes.DOUBLE && second != BoxShapes.DOUBLE) {
            return !goesOn && (first == BoxShapes.HEAVY || second == BoxShapes.HEAVY) ? hair : 0;
        }
        if (BoxShapes.arm(c, side) != BoxShapes.DOUBLE) {
            boolean meetsBoth = first == BoxShapes.DOUBLE && second == BoxShapes.DOUBLE;
            return goesOn ? 0 : meetsBoth ? -hair : hair;
        }
        int near = stroke < 0 ? first : second;
        if (near == BoxShapes.DOUBLE) {
            return -hair;
        }
        return goesOn ? 0 : hair;
    }

    private void dashed(GraphicsContext to, char c, double left, double top) {
        int count = BoxShapes.dashes(c);
        boolean across = BoxShapes.arm(c, LEFT) != BoxShapes.NONE;
        int weight = BoxShapes.arm(c, across ? LEFT : UP);
        double length = across ? cell.cellWidth() : cell.cellHeight();
        double x = left + cell.snap((cell.cellWidth() - hair) / 2);
        double y = top + cell.snap((cell.cellHeight() - hair) / 2);
        for (int i = 0; i < count; i++) {
            double from = cell.snap(length * i / count);
            double to1 = Math.max(from + hair, cell.snap(length * (i + 1) / count) - hair);
            for (int stroke : strokes(weight)) {
                if (across) {
                    bar(to, left + from, y + stroke * hair, left + to1, y + (stroke + 1) * hair);
                } else {
                    bar(to, x + stroke * hair, top + from, x + (stroke + 1) * hair, top + to1);
                }
            }
        }
    }

    private void curve(GraphicsContext to, char c, double left, double top, Color color) {
        double right = left + cell.cellWidth();
        double bottom = top + cell.cellHeight();
        double x = left + cell.snap((cell.cellWidth() - hair) / 2) + hair / 2;
        double y = top + cell.snap((cell.cellHeight() - hair) / 2) + hair / 2;
        to.setStroke(color);
        to.setLineWidth(hair);
        switch (c) {
            case '\u256D' -> arc(to, x, bottom, right, y);
            case '\u256E' -> arc(to, x, bottom, left, y);
            case '\u256F' -> arc(to, x, top, left, y);
            case '\u2570' -> arc(to, x, top, right, y);
            default -> {
                if (c != '\u2572') {
                    to.strokeLine(left, bottom, right, top);
                }
                if (c != '\u2571') {
                    to.strokeLine(left, top, right, bottom);
                }
            }
        }
    }

    /// From the upright edge point (`x`, `fromY`) round the middle to the level one (`toX`, `y`).
    private void arc(GraphicsContext to, double x, double fromY, double toX, double y) {
        double radius = Math.min(cell.cellWidth(), cell.cellHeight()) / 2;
        double dy = Math.signum(fromY - y) * radius;
        double dx = Math.signum(toX - x) * radius;
        to.beginPath();
        to.moveTo(x, fromY);
        to.lineTo(x, y + dy);
        to.quadraticCurveTo(x, y, x + dx, y);
        to.lineTo(toX, y);
        to.stroke();
    }

    private static void bar(GraphicsContext to, double x1, double y1, double x2, double y2) {
        to.fillRect(x1, y1, x2 - x1, y2 - y1);
    }
}
