package dev.labcast.pane.terminal;

import dev.labcast.terminal.ScreenCanvas;
import java.util.function.LongConsumer;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/// The parts of the pane round the screen: the scroll bar, the note how far the view is scrolled
/// back, the flash of the bell, the search bar above, and the line below that says the shell has
/// ended. JavaFX thread.
final class PaneFrame {
    private static final Duration FLASH = Duration.millis(250);

    private final BorderPane root = new BorderPane();
    private final StackPane stack = new StackPane();
    private final ScrollBar scroll = new ScrollBar();
    private final Button below = new Button();
    private final Label notice = new Label();
    private final Region flash = new Region();
    private final FadeTransition fade = new FadeTransition(FLASH, flash);
    private boolean placing;

    /// `scrolledTo` is told the line wanted at the top, counted from the oldest.
    PaneFrame(ScreenCanvas canvas, Node searchBar, LongConsumer scrolledTo, Runnable toBottom) {
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setFocusTraversable(false);
        scroll.valueProperty()
                .addListener((_, _, value) -> {
                    if (!placing) {
                        scrolledTo.accept(Math.round(value.doubleValue()));
                    }
                });
        below.setFocusTraversable(false);
        below.setOnAction(_ -> toBottom.run());
        below.getStyleClass().addAll("small", "terminal-below");
        below.setVisible(false);
        StackPane.setAlignment(below, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(below, new Insets(0, 24, 8, 0));
        flash.setMouseTransparent(true);
        flash.setVisible(false);
        flash.setBorder(Border.stroke(Color.ORANGE));
        fade.setFromValue(1);
        fade.setToValue(0);
        fade.setOnFinished(_ -> flash.setVisible(false));
        HBox.setHgrow(canvas, Priority.ALWAYS);
        stack.getChildren().addAll(new HBox(canvas, scroll), below, flash);
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.setPadding(new Insets(6, 10, 6, 10));
        notice.getStyleClass().addAll("accent", "terminal-notice");
        root.getStyleClass().add("terminal-pane");
        root.setTop(searchBar);
        root.setCenter(stack);
        root.setMinSize(0, 0);
    }

    Region root() {
        return root;
    }

    /// Lays `node` over the screen, out of its layout.
    void overlay(Node node) {
        node.setManaged(false);
        stack.getChildren().add(node);
    }

    /// Shows where the view stands: `above` lines before it, `behind` lines below, `rows` in it.
    void place(long above, long behind, int rows) {
        placing = true;
        scroll.setMax(above + behind);
        scroll.setVisibleAmount((double) rows * (above + behind) / (above + behind + rows));
        scroll.setBlockIncrement(rows);
        scroll.setValue(above);
        scroll.setDisable(above + behind == 0);
        placing = false;
        below.setVisible(behind > 0);
        if (behind > 0) {
            below.setText(behind + (behind == 1 ? " line" : " lines") + " below  ↓");
        }
    }

    /// The bell: a short frame, once at a time however often it rings.
    void flash() {
        if (fade.getStatus() != FadeTransition.Status.RUNNING) {
            flash.setVisible(true);
            fade.playFromStart();
        }
    }

    /// Shows `sentence` below the screen; empty for nothing.
    void notice(String sentence) {
        notice.setText(sentence);
        root.setBottom(sentence.isEmpty() ? null : notice);
    }

    String notice() {
        return root.getBottom() == null ? "" : notice.getText();
    }
}
