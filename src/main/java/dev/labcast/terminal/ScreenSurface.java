package dev.labcast.terminal;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The painted part of a [ScreenCanvas]. It paints in its layout turn: that comes once per pulse
/// however often a screen is given, also before a snapshot, and never for a scene that no window
/// shows. It is unmanaged, so that asking for that turn does not lay out the whole window. JavaFX
/// thread.
final class ScreenSurface extends Region {

    /// A canvas keeps every command until it is rendered; a window that is not (iconified, say)
    /// would hoard them. A paint that covers everything drops what came before, so one is due this
    /// often.
    private static final int PAINTS_BEFORE_WHOLE = 300;

    private final Canvas canvas = new Canvas();
    private @Nullable RowPainter painter;
    private Screen screen = Screen.BLANK;
    private CursorShape shape = CursorShape.BLOCK;
    private boolean hollow;
    private List<Highlight> highlights = List.of();

    private @Nullable Line[] painted = new Line[0];
    private final BitSet stale = new BitSet();
    private boolean allStale = true;
    private int paints;
    private boolean waiting;

    ScreenSurface() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    void paintWith(RowPainter next) {
        painter = next;
        allStale = true;
        requestLayout();
    }

    void show(Screen next) {
        if (next.columns() != screen.columns() || next.rows() != screen.rows()) {
            allStale = true;
        } else if (!next.cursor().equals(screen.cursor())) {
            touchCursor(screen.cursor());
            touchCursor(next.cursor());
        }
        screen = next;
        requestLayout();
    }

    void setCursorLook(CursorShape nextShape, boolean nextHollow) {
        if (shape != nextShape || hollow != nextHollow) {
            shape = nextShape;
            hollow = nextHollow;
            touchCursor(screen.cursor());
            requestLayout();
        }
    }

    void setHighlights(List<Highlight> next) {
        if (!highlights.equals(next)) {
            highlights.forEach(highlight -> touch(highlight.row()));
            next.forEach(highlight -> touch(highlight.row()));
            highlights = List.copyOf(next);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Optional<Node> hidden = hiddenAncestor();
        if (hidden.isPresent()) {
            paintWhenVisible(hidden.get());
            return;
        }
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            allStale = true;
        }
        if (painter != null && getWidth() > 0 && getHeight() > 0) {
            paint(painter, canvas.getGraphicsContext2D());
        }
    }

    private void paint(RowPainter with, GraphicsContext to) {
        findStaleRows();
        if (stale.isEmpty() && !allStale) {
            return;
        }
        if (allStale || ++paints >= PAINTS_BEFORE_WHOLE) {
            with.wipe(to, getWidth(), getHeight());
            stale.set(0, screen.rows());
            allStale = false;
            paints = 0;
        }
        for (int row = stale.nextSetBit(0);
                row >= 0 && row < screen.rows();
                row = stale.nextSetBit(row + 1)) {
            Line line = screen.lines().get(row);
            with.paint(to, line, row, screen.columns(), highlightsOf(row));
            painted[row] = line;
        }
        paintCursor(with, to);
        stale.clear();
    }

    private void findStaleRows() {
        if (painted.length != screen.rows()) {
            painted = Arrays.copyOf(painted, screen.rows());
        }
        for (int row = 0; row < painted.length; row++) {
            Line now = screen.lines().get(row);
            if (painted[row] != now && !now.equals(painted[row])) {
                stale.set(row);
            }
        }
    }

    private void paintCursor(RowPainter with, GraphicsContext to) {
        Cursor cursor = screen.cursor();
        if (cursor.visible() && cursor.row() < screen.rows() && stale.get(cursor.row())) {
            int column = Math.min(cursor.column(), screen.columns() - 1);
            with.cursor(to, screen.lines().get(cursor.row()), column, cursor.row(), shape, hollow);
        }
    }

    private List<Highlight> highlightsOf(int row) {
        if (highlights.isEmpty()) {
            return highlights;
        }
        List<Highlight> found = new ArrayList<>();
        for (Highlight highlight : highlights) {
            if (highlight.row() == row) {
                found.add(highlight);
            }
        }
        return found;
    }

    private void touchCursor(Cursor cursor) {
        touch(cursor.row());
    }

    private void touch(int row) {
        if (row >= 0) {
            stale.set(row);
        }
    }

    private Optional<Node> hiddenAncestor() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private void paintWhenVisible(Node hidden) {
        if (waiting) {
            return;
        }
        waiting = true;
        hidden.visibleProperty()
                .addListener(
                        new ChangeListener<Boolean>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Boolean> visible,
                                    Boolean was,
                                    Boolean is) {
                                visible.removeListener(this);
                                waiting = false;
                                requestLayout();
                            }
                        });
    }
}
