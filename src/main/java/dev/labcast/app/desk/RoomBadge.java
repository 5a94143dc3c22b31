package dev.labcast.app.desk;

import dev.labcast.web.room.Invitation;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// Says in the desk's first row that the question room is open, and where: other machines can reach
/// this one then. A click shows how to come in. Not there while the room is closed. JavaFX thread.
public final class RoomBadge {
    private final Button button = new Button("", new FontIcon(MaterialDesignD.DOOR_OPEN));

    RoomBadge(Runnable show) {
        button.getStyleClass().addAll("pill", "pill-open");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> show.run());
        button.setTooltip(
                new Tooltip("Whoever reaches this address and knows the PIN can ask and vote."));
        show(Optional.empty());
    }

    Node node() {
        return button;
    }

    public String text() {
        return button.isVisible() ? button.getText() : "";
    }

    public void show(Optional<Invitation> open) {
        button.setText(open.map(it -> "Room open on " + it.place()).orElse(""));
        button.setVisible(open.isPresent());
        button.setManaged(open.isPresent());
    }
}
