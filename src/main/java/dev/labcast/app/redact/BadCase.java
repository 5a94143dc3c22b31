package dev.labcast.app.redact;

/// A line of `labcast redact --jsonl` that is none; the message says why, in a few words.
final class BadCase extends Exception {
    private static final long serialVersionUID = 1;

    BadCase(String why) {
        super(why);
    }
}
