package dev.labcast.web;

/// What a stream says when there is nothing to tell. Any thread.
public enum Pulse {
    /// A comment every 12 s, which pages do not see: only a write finds out that a page has gone.
    SLOW(12_000, Frame.PING),
    /// An event `alive` every second, for a page that must not show what may be over: one that
    /// hears nothing takes it away.
    QUICK(1_000, Frame.ALIVE);

    private final long millis;
    private final Frame frame;

    Pulse(long millis, Frame frame) {
        this.millis = millis;
        this.frame = frame;
    }

    long millis() {
        return millis;
    }

    Frame frame() {
        return frame;
    }
}
