package dev.labcast.review.ui;

import dev.labcast.session.SessionState;

/// A recorded session that can be asked for its state at any time. The window asks on the JavaFX
/// thread, up to 30 times a second and in any order, so an answer has to come from memory and fast.
public interface Replayed {

    /// The fold of all entries up to and including `ms` milliseconds; before the first one
    /// [SessionState#initial].
    SessionState at(long ms);

    /// Milliseconds from the session's start to its last entry; 0 for an empty one.
    long length();
}
