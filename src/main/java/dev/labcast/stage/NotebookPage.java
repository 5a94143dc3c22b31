package dev.labcast.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Lays rows of a notebook out from its [Viewport]'s top on, and cuts off what does not fit. JavaFX
/// thread.
final class NotebookPage extends Region {
    private final Rectangle clip = new Rectangle();
    private List<NotebookRow> rows = List.of();
    private List<NotebookRow> drawn = List.of();
    private int first;
    private int count;
    private int caret;
    private Viewport.Top top = Viewport.Top.START;

    NotebookPage() {
        getStyleClass().add("notebook-page");
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setClip(clip);
    }

    /// `rows` are the lines from `first` on, out of `count`; `caret` is the line to keep in view.
    void show(int first, List<NotebookRow> rows, int count, int caret) {
        this.first = first;
        this.count = count;
        this.caret = caret;
        this.rows = List.copyOf(rows);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).caret(first + i == caret);
            nodes.add(rows.get(i).node());
        }
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        drawn = List.of();
        requestLayout();
    }

    List<NotebookRow> rows() {
        return rows;
    }

    /// The rows that can be seen, at least in part, since the last layout.
    List<NotebookRow> drawn() {
        return drawn;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double x = snappedLeftInset();
        double width = snapSizeX(Math.max(0, getWidth() - x - snappedRightInset()));
        double bottom = getHeight() - snappedBottomInset();
        double y = snappedTopInset();
        if (!rows.isEmpty()) {
            top =
                    new Viewport(count, caret, line -> height(line, width), bottom - y)
                            .top(top, caret - first);
            y -= top.cut();
        }
        List<NotebookRow> seen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NotebookRow row = rows.get(i);
            boolean visible = first + i >= top.line() && y < bottom;
            row.node().setVisible(visible);
            if (visible) {
                double height = height(first + i, width);
                row.node().resizeRelocate(x, y, width, height);
                y += height;
                seen.add(row);
            }
        }
        drawn = List.copyOf(seen);
    }

    /// Lines that are not at hand lie far below what can be seen.
    private double height(int line, double width) {
        int index = line - first;
        return index < rows.size() ? snapSizeY(rows.get(index).node().prefHeight(width)) : 0;
    }
}
