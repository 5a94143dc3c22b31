package dev.labcast.app.desk;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// How the desk looks; remembered in the settings. The style class is set on every root, so that
/// the style sheets of the panes can tell dark from light. Any thread.
public enum Theme {
    DARK("labcast-dark"),
    LIGHT("labcast-light");

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    public String styleClass() {
        return styleClass;
    }

    public Theme other() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> DARK;
        };
    }

    /// The address of the AtlantaFX style sheet that every window starts from, in the binary form
    /// that JavaFX need not parse.
    public String baseSheet() {
        return switch (this) {
            case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
            case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
        };
    }
}
