package dev.labcast.guard.rule;

/// What a rule has to say about the chars from `start` to `end` (exclusive) of a [Passage].
/// Immutable; any thread.
public sealed interface Finding {

    int start();

    int end();

    /// These chars must not be seen. `rule` names the rule (it may be public, the text never is). A
    /// `sticky` text is a secret wherever it turns up again; another one only here.
    record Secret(String rule, int start, int end, boolean sticky) implements Finding {}

    /// These chars, which end where somebody is writing, may grow into a secret: not to be seen
    /// before it is known what they become.
    record Unfinished(int start, int end) implements Finding {}
}
