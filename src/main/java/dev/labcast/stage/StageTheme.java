package dev.labcast.stage;

import dev.labcast.terminal.ScreenTheme;

/// How the stage looks: `styleClass` selects the palette in `stage.css`, `terminal` is the palette
/// of the terminal's screen. Immutable; any thread.
public record StageTheme(String styleClass, ScreenTheme terminal) {
    public static final StageTheme DARK = new StageTheme("stage-dark", ScreenTheme.dark());
    public static final StageTheme LIGHT = new StageTheme("stage-light", ScreenTheme.light());
}
