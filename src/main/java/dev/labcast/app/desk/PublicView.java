package dev.labcast.app.desk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// The frame around what viewers see of one pane, shown beside that: what it is, how much later
/// they see it, and how it is put away. Takes no focus. JavaFX thread.
public final class PublicView {
    private final BorderPane root = new BorderPane();

    /// `stage` is drawn as in a stage window, 16 to 9.
    public PublicView(String name, String later, Region stage, Runnable close) {
        Label title = new Label("What viewers see: " + name, new FontIcon(MaterialDesignE.EYE));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = new Label(later);
        detail.getStyleClass().add("pane-detail");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        Button away = new Button("Close");
        away.setFocusTraversable(false);
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setTooltip(new Tooltip("Close this view (Ctrl+Alt+P)"));
        away.setOnAction(_ -> close.run());
        HBox header = new HBox(title, detail, away);
        header.getStyleClass().add("pane-header");
        root.getStyleClass().addAll("pane-frame", "public-view");
        root.setTop(header);
        root.setCenter(new Screen16By9(stage));
    }

    public Node node() {
        return root;
    }
}
