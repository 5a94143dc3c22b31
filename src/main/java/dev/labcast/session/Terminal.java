package dev.labcast.session;

/// The public terminal: what its screen shows, the lines that scrolled away (oldest first), and how
/// many more went by too fast to be kept. Immutable; any thread.
public record Terminal(Screen screen, History<Line> scrollback, long skipped) {
    public static Terminal blank() {
        return new Terminal(Screen.BLANK, History.empty(), 0);
    }

    /// The same terminal with nothing on its screen, as when it becomes private.
    Terminal cleared() {
        return new Terminal(Screen.blank(screen.columns(), screen.rows()), scrollback, skipped);
    }
}
