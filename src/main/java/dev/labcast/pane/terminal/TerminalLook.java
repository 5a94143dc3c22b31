package dev.labcast.pane.terminal;

import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.ScreenTheme;
import java.util.function.DoubleConsumer;

/// How a terminal pane looks at first, and who remembers what the person makes of it: its colours,
/// its font size in px, how many lines of scroll-back it keeps, and `zoomed`, told the new font
/// size on the JavaFX thread when it changes. Immutable; any thread.
public record TerminalLook(
        ScreenTheme theme, double fontPx, int historyLines, DoubleConsumer zoomed) {
    public static final int USUAL_HISTORY = 10_000;

    public static TerminalLook usual(ScreenTheme theme) {
        return new TerminalLook(theme, ScreenCanvas.USUAL_FONT, USUAL_HISTORY, _ -> {});
    }
}
