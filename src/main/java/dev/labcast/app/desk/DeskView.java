package dev.labcast.app.desk;

import dev.labcast.session.Pane;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    private final StackPane leftRoom;
    private final StackPane rightRoom;
    private Optional<Node> preview = Optional.empty();
    private Runnable previewClosed = () -> {};
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
        leftRoom = new StackPane(frames.notebook().node());
        rightRoom = new StackPane(right);
        columns = new SplitPane(leftRoom, rightRoom);
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
        body.addEventFilter(KeyEvent.KEY_PRESSED, event -> escape(event, frames.terminal().node()));
        body.widthProperty().addListener(_ -> placeRail());
        placeRail();
    }

    /// Lays `shown` over the column beside that of `pane`: no pane changes its size for it. Takes
    /// the place of the one before.
    public void openPreview(Pane pane, Node shown) {
        closePreview();
        preview = Optional.of(shown);
        (pane == Pane.NOTEBOOK ? rightRoom : leftRoom).getChildren().add(shown);
    }

    public void closePreview() {
        preview.ifPresent(shown -> {
            leftRoom.getChildren().remove(shown);
            rightRoom.getChildren().remove(shown);
            preview = Optional.empty();
            previewClosed.run();
        });
    }

    /// `closed` runs after every preview.
    public void onPreviewClosed(Runnable closed) {
        previewClosed = closed;
    }

    /// Esc closes the preview, but in the terminal, where it is the program's.
    private void escape(KeyEvent event, Node terminal) {
        boolean inTerminal = false;
        for (Node node = node().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            inTerminal |= node == terminal;
        }
        if (event.getCode() == KeyCode.ESCAPE && preview.isPresent() && !inTerminal) {
            event.consume();
            closePreview();
        }
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
