package dev.labcast.audit;

/// A line as viewers or readers see it, and where. Immutable; any thread.
record SeenText(String text, Place place) {}
