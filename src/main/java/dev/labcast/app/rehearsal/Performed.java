package dev.labcast.app.rehearsal;

/// One step as it went: when it began (ms of the session's clock), and what kept it from being
/// done, "" if nothing did. Immutable; any thread.
public record Performed(int number, String step, long at, String failed) {}
