package dev.labcast.app.desk;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// The frame around one pane: its name, what it shows, and its public state, said in words by a
/// badge (ON STAGE, PRIVATE, HIDDEN) and repeated by the border. The badge is also the switch, and
/// never out of sight: the frame gets no smaller than its header, and what has no room below it is
/// cut. JavaFX thread.
public final class PaneFrame {
    private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-pane");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-stage");

    /// Room for title, badge and a word or two between them, whatever they say now: the dividers do
    /// not move for a word.
    private static final double LEAST_WIDTH = 312;

    /// So that a notice of some lines, which lies over the lowest pane's end, leaves its header.
    private static final double LEAST_CONTENT = 60;

    private final String name;
    private final BorderPane root = new BorderPane();
    private final Label detail = new Label();
    private final Button badge = new Button();

    public PaneFrame(String name, FontIcon icon, Node content, Runnable toggle) {
        this.name = name;
        Label title = new Label(name, icon);
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("pane-detail");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        badge.getStyleClass().add("stage-badge");
        badge.setFocusTraversable(false);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setTooltip(
                new Tooltip("Show this pane to viewers, or take it off the stage (Ctrl+Alt+S)"));
        badge.setOnAction(_ -> toggle.run());
        HBox header = new HBox(title, detail, badge);
        header.getStyleClass().add("pane-header");
        root.getStyleClass().add("pane-frame");
        root.setTop(header);
        Cut room = new Cut(content);
        room.setMinHeight(LEAST_CONTENT);
        root.setCenter(room);
        root.setMinWidth(LEAST_WIDTH);
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::markFocus);
        show(false, false);
    }

    /// By the window's one focus: `:focus-within` holds also for a list that only remembers which
    /// of its cells it was at.
    private void markFocus(@Nullable Node owner) {
        boolean within = false;
        for (Node node = owner; node != null; node = node.getParent()) {
            within |= node == root;
        }
        root.pseudoClassStateChanged(FOCUSED, within);
    }

    public Parent node() {
        return root;
    }

    /// What the pane shows; where there is little room its end is cut.
    public void setDetail(String text) {
        detail.setText(text);
    }

    /// `staged`: the pane is public; `hidden`: the curtain is drawn over the whole stage.
    public void show(boolean staged, boolean hidden) {
        root.pseudoClassStateChanged(STAGED, staged && !hidden);
        root.pseudoClassStateChanged(HIDDEN, staged && hidden);
        badge.pseudoClassStateChanged(STAGED, staged && !hidden);
        badge.pseudoClassStateChanged(HIDDEN, staged && hidden);
        badge.setText(!staged ? "PRIVATE" : hidden ? "HIDDEN" : "ON STAGE");
        badge.setGraphic(
                new FontIcon(
                        staged && !hidden
                                ? MaterialDesignB.BROADCAST
                                : MaterialDesignE.EYE_OFF_OUTLINE));
        badge.setAccessibleText(name + " is " + badge.getText());
    }
}
