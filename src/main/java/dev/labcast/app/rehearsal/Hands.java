package dev.labcast.app.rehearsal;

/// Whoever carries the steps of a script out at the real desk. Called on the rehearsal's thread;
/// each call returns when its step is done.
@FunctionalInterface
public interface Hands {

    /// Does what `step` says, at the given pace. Throws with a sentence when it could not be done.
    void perform(Step step, Pace pace) throws StepFailed, InterruptedException;
}
