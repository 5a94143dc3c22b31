package dev.labcast.question;

/// Why a person has to let a question through.
public enum HoldReason {
    /// The researcher wants to see every question first.
    APPROVAL,
    /// There is a link in it.
    LINK,
    /// Whoever asked never spoke there before.
    FIRST_TIME,
    /// It was said to the researcher, but not asked as a question.
    SUGGESTED
}
