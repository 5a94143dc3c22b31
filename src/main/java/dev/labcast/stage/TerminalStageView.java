package dev.labcast.stage;

import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionState;
import dev.labcast.terminal.ScreenCanvas;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The public terminal screen, as large as the room allows. JavaFX thread.
public final class TerminalStageView implements StageView {
    private final ScreenCanvas canvas;
    private final StackPane root;

    public TerminalStageView(StageTheme theme) {
        canvas = ScreenCanvas.fitting(theme.terminal());
        root = new StackPane(canvas);
        root.getStyleClass().add("terminal-stage");
        root.setMinSize(0, 0);
        root.setPrefSize(0, 0);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(SessionState state) {
        draw(state.onStage(Pane.TERMINAL) ? state.terminal().screen() : Screen.BLANK);
    }

    private void draw(Screen screen) {
        if (screen != canvas.shown()) {
            canvas.show(screen);
        }
    }

    @Override
    public void clear() {
        draw(Screen.BLANK);
    }

    @Override
    public String text() {
        return canvas.shown().text();
    }
}
