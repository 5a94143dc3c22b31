package dev.labcast.terminal;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Screen;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Draws a terminal screen: the private terminal's, the stage's and the review's. Give it a screen
/// with [#show]; it paints in the next pulse, only the rows that changed, and only where somebody
/// can see it (a window, or a snapshot). Two sizings: at a fixed font size the owner asks how many
/// cells fit ([#columnsFor], [#rowsFor]); with [#fitting] the cells grow as large as the screen
/// fits the region. JavaFX thread only.
public final class ScreenCanvas extends Region {
    /// Font size in px that a new canvas starts with.
    public static final double USUAL_FONT = 13;

    private static final double MARGIN = 6;

    private final CharFit fit = new CharFit();
    private final ScreenSurface surface = new ScreenSurface();
    private final ObservableValue<Number> renderScale =
            sceneProperty()
                    .flatMap(scene -> scene.windowProperty())
                    .flatMap(Window::renderScaleXProperty)
                    .map(scale -> (Number) scale)
                    .orElse(1.0);

    private ScreenTheme theme;
    private double fontPx = USUAL_FONT;
    private boolean fitting;
    private CellMetrics cell;
    private Screen screen = Screen.BLANK;

    public ScreenCanvas(ScreenTheme theme) {
        this.theme = theme;
        this.cell = CellMetrics.forFont(fontPx, 1);
        getStyleClass().add("screen-canvas");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setPadding(new Insets(MARGIN));
        getChildren().add(surface);
        renderScale.addListener((_, _, _) -> measure());
        setTheme(theme);
        measure();
    }

    /// The same, growing its cells as large as the shown screen fits the region.
    public static ScreenCanvas fitting(ScreenTheme theme) {
        ScreenCanvas canvas = new ScreenCanvas(theme);
        canvas.fitting = true;
        return canvas;
    }

    /// Shows `next` from the next pulse on.
    public void show(Screen next) {
        FxThread.check();
        boolean resized = next.columns() != screen.columns() || next.rows() != screen.rows();
        screen = next;
        surface.show(next);
        if (resized) {
            requestLayout();
        }
    }

    /// The screen given last.
    public Screen shown() {
        return screen;
    }

    public void setTheme(ScreenTheme next) {
        theme = next;
        setBackground(Background.fill(Ink.color(next.ground())));
        surface.paintWith(new RowPainter(theme, cell, fit));
    }

    /// Sets the font size in px (5 to 72) of a canvas that does not fit its screen to its region.
    public void setFontPx(double px) {
        fontPx = Math.clamp(px, 5, 72);
        measure();
    }

    public double fontPx() {
        return fontPx;
    }

    /// The cursor's form, and whether it is drawn hollow because the keyboard is elsewhere.
    public void setCursorLook(CursorShape shape, boolean hollow) {
        surface.setCursorLook(shape, hollow);
    }

    /// Replaces what stands out on the shown screen.
    public void setHighlights(List<Highlight> highlights) {
        surface.setHighlights(highlights);
    }

    /// Size of a cell now.
    public CellMetrics cell() {
        return cell;
    }

    /// How many columns fit a canvas `width` px wide, at least 1.
    public int columnsFor(double width) {
        return cellsIn(width - snappedLeftInset() - snappedRightInset(), cell.cellWidth());
    }

    /// How many rows fit a canvas `height` px high, at least 1.
    public int rowsFor(double height) {
        return cellsIn(height - snappedTopInset() - snappedBottomInset(), cell.cellHeight());
    }

    /// The column under `x` (px from this canvas's left edge), kept within the screen.
    public int columnAt(double x) {
        int column = (int) Math.floor((x - surface.getLayoutX()) / cell.cellWidth());
        return Math.clamp(column, 0, screen.columns() - 1);
    }

    /// The edge between columns that is nearest to `x` (px), 0 to the screen's columns.
    public int edgeAt(double x) {
        int edge = (int) Math.round((x - surface.getLayoutX()) / cell.cellWidth());
        return Math.clamp(edge, 0, screen.columns());
    }

    /// The row under `y` (px from this canvas's upper edge); above the screen it is negative, below
    /// it `rows` or more, so that a drag can scroll.
    public int rowAt(double y) {
        return (int) Math.floor((y - surface.getLayoutY()) / cell.cellHeight());
    }

    /// Where the cells `from` (inclusive) to `to` (exclusive) of row `row` are, in this canvas's
    /// coordinates.
    public Bounds cells(int row, int from, int to) {
        return new BoundingBox(
                surface.getLayoutX() + from * cell.cellWidth(),
                surface.getLayoutY() + row * cell.cellHeight(),
                Math.max(0, to - from) * cell.cellWidth(),
                cell.cellHeight());
    }

    /// Where the cursor's cell is, in this canvas's coordinates.
    public Bounds cursorBounds() {
        return new BoundingBox(
                surface.getLayoutX() + screen.cursor().column() * cell.cellWidth(),
                surface.getLayoutY() + screen.cursor().row() * cell.cellHeight(),
                cell.cellWidth(),
                cell.cellHeight());
    }

    @Override
    protected void layoutChildren() {
        if (fitting) {
            measure();
        }
        double width = Math.min(screen.columns() * cell.cellWidth(), innerWidth());
        double height = Math.min(screen.rows() * cell.cellHeight(), innerHeight());
        double left = snappedLeftInset() + (fitting ? cell.snap((innerWidth() - width) / 2) : 0);
        double top = snappedTopInset() + (fitting ? cell.snap((innerHeight() - height) / 2) : 0);
        surface.resizeRelocate(left, top, Math.max(0, width), Math.max(0, height));
    }

    @Override
    protected double computePrefWidth(double height) {
        return screen.columns() * cell.cellWidth() + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return screen.rows() * cell.cellHeight() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + snappedBottomInset();
    }

    private void measure() {
        double scale = renderScale.getValue().doubleValue();
        CellMetrics next =
                fitting
                        ? CellMetrics.toFit(
                                innerWidth(), innerHeight(), screen.columns(), screen.rows(), scale)
                        : CellMetrics.forFont(fontPx, scale);
        if (!next.equals(cell)) {
            cell = next;
            surface.paintWith(new RowPainter(theme, cell, fit));
            requestLayout();
        }
    }

    private double innerWidth() {
        return getWidth() - snappedLeftInset() - snappedRightInset();
    }

    private double innerHeight() {
        return getHeight() - snappedTopInset() - snappedBottomInset();
    }

    private static int cellsIn(double px, double cellPx) {
        return Math.max(1, (int) Math.floor(px / cellPx + 1e-6));
    }
}
