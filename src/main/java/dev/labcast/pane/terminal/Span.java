package dev.labcast.pane.terminal;

/// The columns `from` (inclusive) to `to` (exclusive) of line `line`, numbered as in
/// [dev.labcast.terminal.Shot]. Immutable; any thread.
record Span(long line, int from, int to) {}
