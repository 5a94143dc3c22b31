package dev.labcast.app;

import dev.labcast.app.desk.Theme;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.terminal.ScreenTheme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.stage.Stage;

/// The desk's theme, worn by everything that shows it, and what of the looks is remembered. The
/// stage keeps the theme it began with: viewers should not see it flip. JavaFX thread.
public final class Look {
    private final List<Parent> roots = new ArrayList<>();
    private final TerminalPane terminal;
    private final DeskMemory before;
    private Theme theme;

    /// `before` is what was remembered at the start.
    Look(Theme theme, TerminalPane terminal, DeskMemory before) {
        this.terminal = terminal;
        this.before = before;
        this.theme = theme;
        wear(theme);
    }

    /// The root of a window that wears the theme too.
    void add(Parent root) {
        roots.add(root);
        root.getStyleClass().add(theme.styleClass());
    }

    static ScreenTheme screen(Theme theme) {
        return switch (theme) {
            case DARK -> ScreenTheme.dark();
            case LIGHT -> ScreenTheme.light();
        };
    }

    void toggle() {
        wear(theme.other());
    }

    void wear(Theme next) {
        for (Parent root : roots) {
            root.getStyleClass().remove(theme.styleClass());
            root.getStyleClass().add(next.styleClass());
        }
        theme = next;
        Toolkit.wear(next);
        terminal.setTheme(screen(next));
    }

    DeskMemory memory(OpenDesk open) {
        Stage window = open.window();
        boolean maximised = window.isMaximized();
        double[] dividers = open.desk().view().dividers();
        List<String> watched = new ArrayList<>();
        open.plots().folders().forEach(folder -> watched.add(folder.toString()));
        return new DeskMemory(
                theme == Theme.DARK,
                maximised ? before.x() : window.getX(),
                maximised ? before.y() : window.getY(),
                maximised ? before.width() : window.getWidth(),
                maximised ? before.height() : window.getHeight(),
                maximised,
                dividers[0],
                dividers[1],
                open.notebook().file().orElse(open.setup().notebook()).toString(),
                watched,
                terminal.fontPx());
    }
}
