package dev.labcast.pane.terminal;

import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.ScreenTheme;
import java.util.function.LongConsumer;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/// The parts of the pane round the screen: the scroll bar, the note how far the view is scrolled
/// back, the flash of the bell, the search bar, and the line below that says the shell has ended.
/// They lie over the screen, so that the program's window keeps its size. JavaFX thread.
final class PaneFrame {
    private static final Duration FLASH = Duration.millis(250);
    private static final double SEARCH_WIDTH = 460;
    private static final double RAISED = 0.1;
    private static final double EDGE = 0.3;
    private static final CornerRadii CORNERS = new CornerRadii(4);

    private final StackPane root = new StackPane();
    private final Region searchBar;
    private final ScrollBar scroll = new ScrollBar();
    private final Button below = new Button();
    private final Label notice = new Label();
    private final Region flash = new Region();
    private final FadeTransition fade = new FadeTransition(FLASH, flash);
    private boolean placing;

    /// `scrolledTo` is told the line wanted at the top, counted from the oldest.
    PaneFrame(ScreenCanvas canvas, Region searchBar, LongConsumer scrolledTo, Runnable toBottom) {
        this.searchBar = searchBar;
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
        notice.setWrapText(true);
        notice.setMaxSize(Double.MAX_VALUE, Region.USE_PREF_SIZE);
        notice.setPadding(new Insets(6, 10, 6, 10));
        notice.setMouseTransparent(true);
        notice.setVisible(false);
        notice.getStyleClass().add("terminal-notice");
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        searchBar.setMaxSize(SEARCH_WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(searchBar, Pos.TOP_RIGHT);
        StackPane.setMargin(searchBar, new Insets(6, 24, 0, 6));
        root.getStyleClass().add("terminal-pane");
        root.getChildren().addAll(new HBox(canvas, scroll), below, flash, notice, searchBar);
        root.setMinSize(0, 0);
    }

    Region root() {
        return root;
    }

    /// Lays `node` over the screen and below all else that does, out of its layout.
    void under(Node node) {
        node.setManaged(false);
        root.getChildren().add(1, node);
    }

    /// Lays `node` over the screen, out of its layout.
    void overlay(Node node) {
        node.setManaged(false);
        root.getChildren().add(node);
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

    /// Shows `sentence` at the foot of the screen; empty for nothing.
    void notice(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
    }

    /// Gives what lies over the screen colours that set it off.
    void setTheme(ScreenTheme theme) {
        Background raised =
                new Background(new BackgroundFill(theme.between(RAISED), CORNERS, Insets.EMPTY));
        searchBar.setBackground(raised);
        searchBar.setBorder(
                new Border(
                        new BorderStroke(
                                theme.between(EDGE),
                                BorderStrokeStyle.SOLID,
                                CORNERS,
                                BorderWidths.DEFAULT)));
        notice.setBackground(Background.fill(theme.between(RAISED)));
        notice.setTextFill(theme.between(1));
    }
}
