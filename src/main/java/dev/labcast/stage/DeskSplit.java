package dev.labcast.stage;

import dev.labcast.session.Pane;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shares the desk's room between one, two or three panes: the notebook to the left, the terminal
/// over the plots to the right, as in the private desk. The terminal gets the larger share, because
/// its letters cannot wrap. JavaFX thread.
final class DeskSplit extends Region {
    private static final double NOTEBOOK = 0.40;
    private static final double TERMINAL_OVER_PLOTS = 0.60;
    private static final double TERMINAL_BESIDE_PLOTS = 0.58;

    /// Between panes, in parts of the height.
    private static final double GAP = 1.0 / 60;

    private Map<Pane, ? extends Region> panes = Map.of();

    DeskSplit() {
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    void show(Map<Pane, ? extends Region> present) {
        panes = Map.copyOf(present);
        getChildren().setAll(List.<Node>copyOf(present.values()));
    }

    @Override
    protected void layoutChildren() {
        double gap = snapSizeY(getHeight() * GAP);
        boolean notebook = panes.containsKey(Pane.NOTEBOOK);
        boolean right = panes.size() > (notebook ? 1 : 0);
        double left = !notebook ? 0 : right ? snapSizeX(getWidth() * NOTEBOOK) : getWidth();
        if (notebook) {
            place(Pane.NOTEBOOK, 0, 0, left, getHeight());
        }
        double x = notebook ? left + gap : 0;
        boolean terminal = panes.containsKey(Pane.TERMINAL);
        boolean plots = panes.containsKey(Pane.PLOTS);
        if (terminal && plots && notebook) {
            double high = snapSizeY(getHeight() * TERMINAL_OVER_PLOTS);
            place(Pane.TERMINAL, x, 0, getWidth() - x, high);
            place(Pane.PLOTS, x, high + gap, getWidth() - x, getHeight() - high - gap);
        } else if (terminal && plots) {
            double wide = snapSizeX(getWidth() * TERMINAL_BESIDE_PLOTS);
            place(Pane.TERMINAL, 0, 0, wide, getHeight());
            place(Pane.PLOTS, wide + gap, 0, getWidth() - wide - gap, getHeight());
        } else if (right) {
            place(terminal ? Pane.TERMINAL : Pane.PLOTS, x, 0, getWidth() - x, getHeight());
        }
    }

    private void place(Pane pane, double x, double y, double width, double height) {
        Region region = panes.get(pane);
        if (region != null) {
            region.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
        }
    }
}
