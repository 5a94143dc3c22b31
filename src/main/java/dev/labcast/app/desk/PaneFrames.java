package dev.labcast.app.desk;

import dev.labcast.session.Pane;

/// The three framed panes of the desk. JavaFX thread.
public record PaneFrames(PaneFrame notebook, PaneFrame terminal, PaneFrame plots) {

    public PaneFrame of(Pane pane) {
        return switch (pane) {
            case NOTEBOOK -> notebook;
            case TERMINAL -> terminal;
            case PLOTS -> plots;
        };
    }
}
