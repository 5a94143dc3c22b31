package dev.labcast.obs;

/// How the connection to OBS Studio stands. Told in order; immutable; any thread.
public sealed interface LinkState {

    /// Not begun yet, or ended for good.
    record Off() implements LinkState {}

    /// `attempt` counts from 1 since the last time OBS was there.
    record Connecting(int attempt) implements LinkState {}

    /// OBS answers.
    record Ready(Obs.Version version, Obs.Canvas canvas) implements LinkState {}

    /// OBS is not there; the next attempt is at `nextTryMillis` of the clock that the link was
    /// given.
    record Waiting(ObsTrouble trouble, long nextTryMillis) implements LinkState {}
}
