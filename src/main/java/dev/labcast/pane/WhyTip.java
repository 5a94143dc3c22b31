package dev.labcast.pane;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// One sentence beside the mouse, while that rests on a mask. It takes no focus. JavaFX thread.
public final class WhyTip {
    /// How long the mouse rests before it is told.
    public static final Duration PATIENCE = Duration.millis(350);

    /// Where nothing composes windows, a shadow stands in a white box.
    private static final String FLAT = "-fx-effect: null; -fx-background-insets: 0;";

    private static final double WIDTH = 360;
    private static final double BESIDE = 14;

    private final Tooltip tip = new Tooltip();

    public WhyTip() {
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setStyle(FLAT);
    }

    /// Shows `sentence` beside the place `x`, `y` of the screen, in the window of `owner`.
    public void show(Node owner, String sentence, double x, double y) {
        tip.setText(sentence);
        tip.show(owner, x + BESIDE, y + BESIDE);
    }

    public void hide() {
        tip.hide();
    }

    /// What is told now, "" for nothing.
    public String text() {
        return tip.isShowing() ? tip.getText() : "";
    }
}
