package dev.labcast.session;

/// Who put a scene on: the person at the desk, or OBS Studio (its own hotkey, a Stream Deck). The
/// names are part of the session format. Any thread.
public enum SceneSource {
    DESK,
    OBS
}
