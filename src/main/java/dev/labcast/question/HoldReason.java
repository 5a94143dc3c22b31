package dev.labcast.question;

/// Why a person has to let a question through.
public enum HoldReason {
    /// The researcher wants to see every question first.
    APPROVAL,
    /// There is a link in it.
    LINK
}
