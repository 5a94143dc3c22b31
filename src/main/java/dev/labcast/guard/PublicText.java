package dev.labcast.guard;

/// A text outside of the session log that may be seen: a window's title, a line of the log file.
/// Only the guard makes one. Immutable; any thread.
public final class PublicText {
    private final String text;

    PublicText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
