package dev.labcast.session;

/// What somebody brings before the researcher: all three wait in the same queue. Any thread.
public enum QuestionKind {
    QUESTION,
    /// Something is wrong in the work.
    BUG,
    /// Something could be tried.
    IDEA;

    /// Whether whoever brought it is named for it, once it is accepted.
    public boolean isFind() {
        return this != QUESTION;
    }
}
