package dev.labcast.review.ui;

import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import java.util.Optional;

/// What the review looks at: all public panes, one of them large, or what viewers had before them.
/// Any thread.
enum Angle {
    ALL("All panes"),
    NOTEBOOK("Notebook"),
    TERMINAL("Terminal"),
    PLOTS("Plots"),
    VIEWERS("As viewers saw it");

    private final String label;

    Angle(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// The scene to draw of `state`.
    Scene scene(SessionState state) {
        return switch (this) {
            case ALL -> Scene.DESK;
            case NOTEBOOK -> Scene.NOTEBOOK;
            case TERMINAL -> Scene.TERMINAL;
            case PLOTS -> Scene.PLOTS;
            case VIEWERS -> state.scene();
        };
    }

    /// The one pane it looks at.
    Optional<Pane> pane() {
        return switch (this) {
            case ALL, VIEWERS -> Optional.empty();
            case NOTEBOOK -> Optional.of(Pane.NOTEBOOK);
            case TERMINAL -> Optional.of(Pane.TERMINAL);
            case PLOTS -> Optional.of(Pane.PLOTS);
        };
    }
}
