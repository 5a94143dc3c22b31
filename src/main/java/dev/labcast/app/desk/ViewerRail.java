package dev.labcast.app.desk;

import dev.labcast.session.SessionEvent.ViewerSpoke;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What viewers said, newest first, beside the work: it can be folded away and never takes the
/// focus. Texts are set as plain text. JavaFX thread.
public final class ViewerRail {
    private static final int MOST_SHOWN = 200;

    private final RailList<ViewerSpoke> rail =
            new RailList<>("Viewers", "Nobody has said anything yet.", Card::new);
    private int shown;

    public ViewerRail() {
        rail.root().getStyleClass().add("viewer-rail");
    }

    public Node node() {
        return rail.root();
    }

    /// Something that matters more than messages.
    public void putAbove(Node above) {
        VBox.setVgrow(above, Priority.ALWAYS);
        rail.root().getChildren().addFirst(above);
    }

    /// All messages so far, oldest first.
    public void show(List<ViewerSpoke> messages) {
        if (messages.size() == shown) {
            return;
        }
        shown = messages.size();
        rail.count(String.valueOf(shown));
        List<ViewerSpoke> newest = messages.subList(Math.max(0, shown - MOST_SHOWN), shown);
        rail.cards().getItems().setAll(newest.reversed());
    }

    private static final class Card extends RailCell<ViewerSpoke> {
        private final Label name = name();
        private final Label text = text();

        Card() {
            setFace(name, text);
        }

        @Override
        void draw(ViewerSpoke item) {
            name.setText(item.name());
            text.setText(item.text());
        }
    }
}
