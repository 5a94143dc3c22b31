package dev.labcast.terminal;

import javafx.scene.text.Font;

/// The size of a terminal cell, snapped to whole device pixels so that text and lines are crisp:
/// first the cell is made whole, then the font is chosen to fill it exactly. `fontPx`, `cellWidth`,
/// `cellHeight` and `baseline` (from the top of the cell) are in JavaFX px; `scale` is device
/// pixels per px. Immutable; made on the JavaFX thread (it measures the font).
public record CellMetrics(
        double fontPx, double cellWidth, double cellHeight, double baseline, double scale) {

    /// Rows may move closer than the font's maker meant, down to this many ems, when a screen has
    /// to fit a region.
    private static final double TIGHTEST_ROW = 1.18;

    private static final int NARROWEST_CELL = 3;

    /// The cell for a font of about `fontPx`.
    static CellMetrics forFont(double fontPx, double scale) {
        int wide = Math.max(NARROWEST_CELL, (int) Math.round(MonoFont.width("x") * fontPx * scale));
        return of(wide, rowPx(wide, MonoFont.height()), scale);
    }

    /// The largest cell of which `columns` by `rows` fit `width` by `height` px.
    static CellMetrics toFit(double width, double height, int columns, int rows, double scale) {
        int wide = Math.max(NARROWEST_CELL, (int) (width * scale / columns));
        int room = (int) (height * scale / rows);
        while (wide > NARROWEST_CELL && rowPx(wide, TIGHTEST_ROW) > room) {
            wide--;
        }
        int high =
                Math.max(rowPx(wide, TIGHTEST_ROW), Math.min(rowPx(wide, MonoFont.height()), room));
        return of(wide, high, scale);
    }

    /// The font that fills the cell.
    public Font font(boolean bold, boolean italic) {
        return MonoFont.of(fontPx, bold, italic);
    }

    /// The width of a line of boxes and underlines, a whole number of device pixels.
    double hairline() {
        return Math.max(1, Math.round(cellWidth * scale / 9)) / scale;
    }

    double snap(double px) {
        return Math.round(px * scale) / scale;
    }

    private static int rowPx(int wide, double ems) {
        return (int) Math.ceil(wide / MonoFont.width("x") * ems - 0.01);
    }

    private static CellMetrics of(int wide, int high, double scale) {
        double font = wide / MonoFont.width("x");
        double slack = high - font * MonoFont.height();
        double baseline = Math.round(slack / 2 + font * MonoFont.ascent());
        return new CellMetrics(font / scale, wide / scale, high / scale, baseline / scale, scale);
    }
}
