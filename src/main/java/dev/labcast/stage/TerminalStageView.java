package dev.labcast.stage;

import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionState;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The public terminal screen, as large as the room allows. JavaFX thread.
public final class TerminalStageView implements StageView {
    private final Label lines = new Label();
    private final StackPane root = new StackPane(lines);
    private Screen shown = Screen.BLANK;

    public TerminalStageView(StageTheme theme) {
        root.getStyleClass().addAll("terminal-stage", theme.styleClass());
        root.setMinSize(0, 0);
        lines.setMinSize(0, 0);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(SessionState state) {
        if (!state.onStage(Pane.TERMINAL)) {
            clear();
            return;
        }
        draw(state.terminal().screen());
    }

    private void draw(Screen screen) {
        if (screen != shown) {
            shown = screen;
            lines.setText(screen.text());
        }
    }

    @Override
    public void clear() {
        draw(Screen.BLANK);
    }

    @Override
    public String text() {
        return lines.getText();
    }
}
