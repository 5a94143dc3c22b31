package dev.labcast.stage;

import dev.labcast.session.Scene;

/// Whoever else shows the scene that the stage shows: OBS Studio, through its bridge. Called by the
/// desk on its own thread whenever the stage's scene changes; must not block and must not fail.
@FunctionalInterface
public interface SceneSwitcher {
    void show(Scene scene);
}
