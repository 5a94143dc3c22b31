package dev.labcast.audit;

import java.time.Instant;

/// Somebody took it on themselves that a finding may be passed on: `finding` is its id, which
/// another text does not have. Immutable; any thread.
public record Waiver(String finding, String reason, String author, Instant at) {}
