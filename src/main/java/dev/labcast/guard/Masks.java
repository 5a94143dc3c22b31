package dev.labcast.guard;

/// The guard's masks as their owner deals with them: where they are, and which of them are none.
/// Called by the desk, on any thread; every call returns at once.
public interface Masks {

    /// From now on `listener`, and nobody else, is told where masks are.
    void tell(MaskListener listener);

    /// What `mark` hides may be seen: this value, found by these rules, wherever it stands, for the
    /// rest of the session. Viewers see it when the hold-back has gone by once more, and the log
    /// says that a mask was lifted. Returns the waiver's number. Throws [IllegalArgumentException]
    /// for a mark with [MaskMark#never].
    long waive(MaskMark mark);

    /// What waiver `number` let through is masked again, at once. What viewers saw, they saw.
    void restore(long number);
}
