package dev.labcast.app;

import dev.labcast.app.desk.Theme;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.terminal.ScreenTheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.stage.Stage;

/// The desk's theme, worn by everything that shows it, and what of the looks is remembered. The
/// stage keeps the theme it began with: viewers should not see it flip. JavaFX thread.
public final class Look {
    private final Setup setup;
    private final Parent root;
    private final TerminalPane terminal;
    private Theme theme;

    Look(Setup setup, Theme theme, Parent root, TerminalPane terminal) {
        this.setup = setup;
        this.root = root;
        this.terminal = terminal;
        this.theme = theme;
        wear(theme);
    }

    static ScreenTheme screen(Theme theme) {
        return switch (theme) {
            case DARK -> ScreenTheme.DARK;
            case LIGHT -> ScreenTheme.LIGHT;
        };
    }

    void toggle() {
        wear(theme.other());
    }

    void wear(Theme next) {
        root.getStyleClass().remove(theme.styleClass());
        theme = next;
        root.getStyleClass().add(next.styleClass());
        Toolkit.wear(next);
        terminal.setTheme(screen(next));
    }

    DeskMemory memory(OpenDesk open) {
        Stage window = open.window();
        double[] dividers = open.desk().view().dividers();
        List<String> watched = new ArrayList<>();
        open.plots().watched().forEach(folder -> watched.add(folder.toString()));
        return new DeskMemory(
                theme == Theme.DARK,
                window.getX(),
                window.getY(),
                window.getWidth(),
                window.getHeight(),
                window.isMaximized(),
                dividers[0],
                dividers[1],
                open.desk().notebookFile().map(Path::toString).orElse(setup.notebook().toString()),
                watched,
                terminal.fontPx());
    }
}
