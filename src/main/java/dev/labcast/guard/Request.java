package dev.labcast.guard;

import dev.labcast.session.Pane;
import java.util.Optional;

/// What the guard's thread is asked to do, in the order in which it was asked. Any thread.
sealed interface Request {
    record Clear(Draft draft) implements Request {}

    record Stage(Pane pane, boolean onStage) implements Request {}

    /// The curtain was drawn for `reason`, or lifted if that is empty.
    record Curtained(Optional<String> reason) implements Request {}

    /// `listener` is told where masks are from now on.
    record Tell(MaskListener listener) implements Request {}

    /// See [Masks#waive].
    record Waive(long number, MaskMark mark) implements Request {}

    /// See [Masks#restore].
    record Restore(long number) implements Request {}

    /// Somebody waits until everything asked before this is done; `done` is run then.
    record Wait(Runnable done) implements Request {}
}
