package dev.labcast.question;

/// What a place knows somebody as. Trusted people are only marked as what they are: nobody is let
/// pass before others. Any thread.
public enum Standing {
    /// They never spoke there before.
    NEWCOMER,
    KNOWN,
    SUBSCRIBER,
    VIP,
    MODERATOR;

    public boolean trusted() {
        return compareTo(SUBSCRIBER) >= 0;
    }
}
