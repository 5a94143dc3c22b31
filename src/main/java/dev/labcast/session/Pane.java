package dev.labcast.session;

/// A place in the desk where work happens and which can be public or private on its own. The names
/// are part of the session format. Any thread.
public enum Pane {
    NOTEBOOK,
    TERMINAL,
    PLOTS
}
