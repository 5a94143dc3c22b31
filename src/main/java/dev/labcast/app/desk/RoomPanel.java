package dev.labcast.app.desk;

import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomCode;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// How people come into the question room, large enough to be read from the back: address, PIN and
/// a QR code that holds both. JavaFX thread.
public final class RoomPanel {
    private static final int MODULE_PX = 8;
    private static final int QUIET_ZONE = 4;

    private final Overlay overlay;

    public RoomPanel(Overlay overlay) {
        this.overlay = overlay;
    }

    public void open(Invitation invitation) {
        Label title = new Label("The question room is open");
        title.getStyleClass().add("pane-title");
        Label address = new Label(invitation.address().toString());
        address.getStyleClass().add("room-address");
        Label pin = new Label("PIN " + invitation.pin());
        pin.getStyleClass().add("room-pin");
        Label plain =
                new Label(
                        "Not encrypted: others in that network could read along. The desk, the"
                                + " session's files and the overlays cannot be reached there.");
        plain.setWrapText(true);
        plain.getStyleClass().add("pane-detail");
        Button close = new Button("Close this panel");
        close.setOnAction(_ -> overlay.close());
        VBox panel = new VBox(title, picture(invitation.code()), address, pin, plain, close);
        panel.setAlignment(Pos.CENTER);
        panel.getStyleClass().addAll("palette", "room-panel");
        overlay.open(panel, close);
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
