package dev.labcast.obs;

/// What it means for the stage when OBS Studio shows a scene that is not Labcast's.
public enum ForeignScene {
    /// The stage stays as it is, and the segment goes on; the scene is noted.
    KEEP,
    /// The stage counts as away until one of Labcast's scenes is back.
    AWAY
}
