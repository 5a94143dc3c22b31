package dev.labcast.web.live;

import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import dev.labcast.stage.SceneRule;
import java.util.EnumSet;
import java.util.Set;

/// Which panes a page is told of. What it is not told of is nowhere in it. Any thread.
public enum Lens {
    /// For people who watch: the panes on stage, and nothing while the program shows the away card.
    PROGRAM,
    /// For OBS, where each pane is a window of its own beside the program: the panes on stage,
    /// whatever the program shows.
    WINDOWS;

    Set<Pane> panes(SessionState state) {
        EnumSet<Pane> seen = EnumSet.noneOf(Pane.class);
        if (this == WINDOWS || SceneRule.drawn(state.scene(), state) != Scene.AWAY) {
            for (Pane pane : Pane.values()) {
                if (state.onStage(pane)) {
                    seen.add(pane);
                }
            }
        }
        return seen;
    }
}
