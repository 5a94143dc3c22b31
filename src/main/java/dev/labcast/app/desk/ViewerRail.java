package dev.labcast.app.desk;

import dev.labcast.session.SessionEvent.ViewerSpoke;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What viewers said, newest first, beside the work: it can be folded away and never takes the
/// focus. Texts are set as plain text. JavaFX thread.
public final class ViewerRail {
    private static final int MOST_SHOWN = 200;

    private final VBox root = new VBox();
    private final ListView<ViewerSpoke> list = new ListView<>();
    private final Label count = new Label("0");
    private int shown;

    public ViewerRail() {
        Label title = new Label("Viewers");
        title.getStyleClass().add("pane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.getStyleClass().add("rail-count");
        HBox header = new HBox(title, gap, count);
        header.getStyleClass().add("pane-header");
        Label nobody = new Label("Nobody has said anything yet.");
        nobody.setWrapText(true);
        list.setPlaceholder(nobody);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Card());
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getStyleClass().add("viewer-rail");
        root.getChildren().addAll(header, list);
    }

    public Node node() {
        return root;
    }

    /// Something that matters more than messages.
    public void putAbove(Node above) {
        VBox.setVgrow(above, Priority.ALWAYS);
        root.getChildren().addFirst(above);
    }

    /// All messages so far, oldest first.
    public void show(List<ViewerSpoke> messages) {
        if (messages.size() == shown) {
            return;
        }
        shown = messages.size();
        count.setText(String.valueOf(shown));
        List<ViewerSpoke> newest = messages.subList(Math.max(0, shown - MOST_SHOWN), shown);
        list.getItems().setAll(newest.reversed());
    }

    private static final class Card extends ListCell<ViewerSpoke> {
        private final Label name = new Label();
        private final Label text = new Label();
        private final VBox face = new VBox(name, text);

        Card() {
            name.getStyleClass().add("viewer-name");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            face.getStyleClass().add("viewer-card");
            face.prefWidthProperty().bind(widthProperty().subtract(16));
            face.setMaxWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ViewerSpoke item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
            } else {
                name.setText(item.name());
                text.setText(item.text());
                setGraphic(face);
            }
        }
    }
}
