package dev.labcast.guard;

import dev.labcast.session.Pane;
import java.util.Optional;
import java.util.Set;

/// A stretch of a private pane that viewers see masked. It holds no text. Only the guard makes one,
/// and takes it back when the person says that this is fine ([Masks#waive]). Rows count as
/// [MaskListener] says. Immutable; any thread.
public final class MaskMark {
    private final Pane pane;
    private final Masked at;
    private final Set<Covered> covers;
    private final Optional<String> never;

    MaskMark(Pane pane, Masked at, Set<Covered> covers, Optional<String> never) {
        this.pane = pane;
        this.at = at;
        this.covers = Set.copyOf(covers);
        this.never = never;
    }

    public Pane pane() {
        return pane;
    }

    /// Where it is, and the first rule that asks for it.
    public Masked at() {
        return at;
    }

    /// Whether `other` hides the same text by the same rules: the other half of one that a row's
    /// end cut in two, or the same value elsewhere.
    public boolean hidesSameAs(MaskMark other) {
        return covers.equals(other.covers);
    }

    /// Why the person cannot let viewers see it, in one sentence; empty if it is theirs to decide.
    public Optional<String> never() {
        return never;
    }

    Set<Covered> covers() {
        return covers;
    }

    @Override
    public String toString() {
        return "MaskMark[" + pane + " " + at + "]";
    }
}
