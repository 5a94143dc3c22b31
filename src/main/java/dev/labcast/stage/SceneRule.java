package dev.labcast.stage;

import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;

/// Which scene may be drawn: the wanted one if its pane is on stage, else the away card. A hidden
/// stage always draws the away card. For windows and pages alike. Pure; any thread.
public final class SceneRule {
    private SceneRule() {}

    public static Scene drawn(Scene wanted, SessionState state) {
        boolean allowed =
                switch (wanted) {
                    case NOTEBOOK -> state.onStage(Pane.NOTEBOOK);
                    case TERMINAL -> state.onStage(Pane.TERMINAL);
                    case PLOTS -> state.onStage(Pane.PLOTS);
                    case DESK -> !state.hidden() && !state.staged().isEmpty();
                    case AWAY -> true;
                };
        return allowed ? wanted : Scene.AWAY;
    }
}
