package dev.labcast.app.rehearsal;

import java.time.Duration;
import java.util.Optional;

/// A step of a script with its `number` (from 1) and, if the script says so, the session time
/// before which it does not begin. Immutable; any thread.
public record Cued(int number, Optional<Duration> at, Step step) {}
