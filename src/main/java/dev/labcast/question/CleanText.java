package dev.labcast.question;

/// A stranger's text that may be drawn, and whether there was a link in it. Immutable; any thread.
public record CleanText(String text, boolean linked) {}
