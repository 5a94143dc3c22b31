package dev.labcast.session;

import java.util.Optional;

/// What the program shows: Labcast's `scene`, who chose it, and `since` when (session ms).
/// `interrupted` is the segment that ran when OBS switched to [Scene#AWAY], for as long as that
/// lasts; `foreign` is the name of a scene of the person's own that OBS shows instead. Immutable;
/// any thread.
public record ShownScene(
        Scene scene,
        SceneSource source,
        long since,
        Optional<Segment> interrupted,
        Optional<String> foreign) {

    /// Before anything was chosen.
    public static final ShownScene AWAY =
            new ShownScene(Scene.AWAY, SceneSource.DESK, 0, Optional.empty(), Optional.empty());

    /// `chosen` was folded at `now`, while `running` ran. The same scene again, after a foreign
    /// one, is not shown anew.
    ShownScene after(SessionEvent.SceneChosen chosen, long now, Optional<Segment> running) {
        if (chosen.scene() == scene) {
            return new ShownScene(scene, source, since, interrupted, Optional.empty());
        }
        boolean leaves = chosen.scene() == Scene.AWAY && chosen.source() == SceneSource.OBS;
        return new ShownScene(
                chosen.scene(),
                chosen.source(),
                chosen.at().orElse(now),
                leaves ? running : Optional.empty(),
                Optional.empty());
    }

    ShownScene behind(String foreignScene) {
        return new ShownScene(scene, source, since, interrupted, Optional.of(foreignScene));
    }
}
