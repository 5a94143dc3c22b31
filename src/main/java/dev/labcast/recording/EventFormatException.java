package dev.labcast.recording;

/// A line of `events.jsonl` does not hold an entry; the message says why and fits behind "Line 12
/// of the log was left out:".
public final class EventFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public EventFormatException(String why) {
        super(why);
    }

    public EventFormatException(String why, Throwable cause) {
        super(why, cause);
    }
}
