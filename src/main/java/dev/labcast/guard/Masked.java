package dev.labcast.guard;

/// A stretch that is hidden, or marked as such, and by which rule: cells of a terminal's row or
/// chars of a line of text, `from` to `to` (exclusive); rows count from 0. Immutable; any thread.
public record Masked(int row, int from, int to, String rule) {}
