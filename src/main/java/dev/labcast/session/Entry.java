package dev.labcast.session;

/// One line of the session log: the `seq`-th event (from 0, without gaps) at `at` milliseconds
/// since the start of the session. Made by the log when it appends and by the reader when it reads;
/// nobody else makes one. `at` never decreases along a log. Any thread.
public record Entry(long seq, long at, SessionEvent event) {
    public Entry {
        if (seq < 0 || at < 0) {
            throw new IllegalArgumentException(
                    "an entry counts from zero: seq " + seq + ", at " + at);
        }
    }
}
