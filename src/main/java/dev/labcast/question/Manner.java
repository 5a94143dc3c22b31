package dev.labcast.question;

import dev.labcast.session.QuestionKind;

/// How something was asked. `suggested`: it was said to the researcher, but nobody asked for it to
/// come into the queue. `saidAt` is when by the clock of the place (ms): what was said before
/// somebody was silenced is told by it, also when it comes later. Immutable; any thread.
public record Manner(QuestionKind kind, Standing standing, boolean suggested, long saidAt) {

    /// A plain question of somebody who is known.
    public static Manner asked(long saidAt) {
        return new Manner(QuestionKind.QUESTION, Standing.KNOWN, false, saidAt);
    }
}
