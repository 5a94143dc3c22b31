package dev.labcast.stage;

/// How the stage looks: `styleClass` selects the palette in `stage.css`. Immutable; any thread.
public record StageTheme(String styleClass) {
    public static final StageTheme DARK = new StageTheme("stage-dark");
    public static final StageTheme LIGHT = new StageTheme("stage-light");
}
