package dev.labcast.app.desk;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the desk: notebook left, terminal over plots right of it, the viewers' rail at the
/// edge, bars above and below. The rail gives way by itself where the window is narrow. A notice
/// lies over the timeline: no pane changes its size for it, since the terminal's size is its
/// program's affair. JavaFX thread.
public final class DeskView {
    private static final double RAIL_PX = 250;
    private static final double RAIL_FROM_PX = 1500;

    private final Overlay overlay;
    private final BorderPane body = new BorderPane();
    private final Region rail;
    private final SplitPane columns;
    private final SplitPane right;
    private boolean railWanted = true;
    private boolean railForced;

    public DeskView(
            TopBar top,
            ChipBar chips,
            NoticeBar notices,
            TimelineStrip timeline,
            ViewerRail viewers,
            PaneFrames frames) {
        right = new SplitPane(frames.terminal().node(), frames.plots().node());
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.5);
        columns = new SplitPane(frames.notebook().node(), right);
        columns.setDividerPositions(0.44);
        rail = (Region) viewers.node();
        rail.setMinWidth(RAIL_PX);
        rail.setPrefWidth(RAIL_PX);
        rail.setMaxWidth(RAIL_PX);
        body.setTop(new VBox(top.node(), chips.node()));
        body.setCenter(columns);
        body.setBottom(timeline.node());
        body.getStyleClass().add("desk");
        StackPane.setAlignment(notices.node(), Pos.BOTTOM_CENTER);
        overlay = new Overlay(body, notices.node());
        overlay.node().getStyleClass().add("labcast-root");
        body.widthProperty().addListener(_ -> placeRail());
        placeRail();
    }

    public Parent node() {
        return overlay.node();
    }

    public Overlay overlay() {
        return overlay;
    }

    /// Shows the rail where it was folded away, folds it where it was shown.
    public void toggleRail() {
        boolean shown = body.getRight() != null;
        railWanted = !shown;
        railForced = !shown;
        placeRail();
    }

    public void showRail() {
        if (body.getRight() == null) {
            toggleRail();
        }
    }

    public double[] dividers() {
        return new double[] {columns.getDividerPositions()[0], right.getDividerPositions()[0]};
    }

    public void setDividers(double left, double upper) {
        columns.setDividerPositions(left);
        right.setDividerPositions(upper);
    }

    private void placeRail() {
        boolean show = railWanted && (railForced || body.getWidth() >= RAIL_FROM_PX);
        body.setRight(show ? rail : null);
    }
}
