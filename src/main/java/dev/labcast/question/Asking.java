package dev.labcast.question;

import dev.labcast.session.QuestionKind;

/// What somebody asked, and how: `name`, `text` and `anchor` went through [TextHygiene], but not
/// through the guard: this is private. `askedAt` in ms since the session began. Immutable; any
/// thread.
public record Asking(
        Viewer by, String name, String text, String anchor, long askedAt, Manner manner) {

    public QuestionKind kind() {
        return manner.kind();
    }

    /// All that remains of what was taken back.
    Asking withoutText() {
        return new Asking(by, "", "", "", askedAt, manner);
    }
}
