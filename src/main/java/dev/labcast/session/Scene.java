package dev.labcast.session;

/// What the stage shows: one pane large, all of them split, or the card that says the researcher is
/// away. The names are part of the session format. Any thread.
public enum Scene {
    NOTEBOOK,
    TERMINAL,
    PLOTS,
    DESK,
    AWAY
}
