package dev.labcast.twitch;

/// How long to wait before the chat is tried again: not at all at first, then doubled each time.
/// One thread.
public final class Retry {
    private final Pace pace;
    private long next;

    public Retry(Pace pace) {
        this.pace = pace;
    }

    /// A connection is gone that had been in the channel for `millis`, 0 for never.
    public long after(long millis) {
        if (millis >= pace.lasting()) {
            next = 0;
        }
        long wait = next;
        next = next == 0 ? pace.first() : Math.min(pace.most(), 2 * next);
        return wait;
    }
}
