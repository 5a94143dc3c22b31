package dev.labcast.app.desk;

import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomCode;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// How people come into the question room, large enough to be read from the back: address, PIN and
/// a QR code that holds both. JavaFX thread.
public final class RoomPanel {
    private static final int MODULE_PX = 8;
    private static final int QUIET_ZONE = 4;

    private final Overlay overlay;
    private final StackPane code = new StackPane();
    private final Label address = new Label();
    private final Label pin = new Label();
    private final Button close = new Button("Close this panel");
    private final VBox root;

    public RoomPanel(Overlay overlay) {
        this.overlay = overlay;
        Label title = new Label("The question room is open");
        title.getStyleClass().add("pane-title");
        address.getStyleClass().add("room-address");
        pin.getStyleClass().add("room-pin");
        Label plain =
                new Label(
                        "Not encrypted: others in that network could read along. The desk, the"
                                + " session's files and the overlays cannot be reached there.");
        plain.setWrapText(true);
        plain.getStyleClass().add("pane-detail");
        close.setOnAction(_ -> overlay.close());
        root = new VBox(title, code, address, pin, plain, close);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().addAll("palette", "room-panel");
    }

    public void open(Invitation invitation) {
        fill(invitation);
        overlay.open(root, close);
    }

    /// How to come in has changed, or nobody can any more: where the panel is on the screen it must
    /// not say what was.
    public void update(Optional<Invitation> now) {
        if (root.getParent() != null) {
            now.ifPresentOrElse(this::fill, overlay::close);
        }
    }

    private void fill(Invitation invitation) {
        code.getChildren().setAll(picture(invitation.code()));
        address.setText(invitation.address().toString());
        pin.setText("PIN " + invitation.pin());
    }

    /// Dark on light whatever the desk wears, for cameras.
    static Canvas picture(RoomCode code) {
        int side = (code.size() + 2 * QUIET_ZONE) * MODULE_PX;
        Canvas canvas = new Canvas(side, side);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setFill(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.dark(x, y)) {
                    pen.fillRect(
                            (x + QUIET_ZONE) * MODULE_PX,
                            (y + QUIET_ZONE) * MODULE_PX,
                            MODULE_PX,
                            MODULE_PX);
                }
            }
        }
        return canvas;
    }
}
