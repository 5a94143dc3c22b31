package dev.labcast.pane.notebook;

/// The characters of a line from `start` to before `end`, as the widget counts them. Immutable.
record Range(int start, int end) {}
