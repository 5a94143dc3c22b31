package dev.labcast.guard;

/// What one rule found in one place, without the text: `digest` is the same for the same text of
/// one session and tells nothing to others ([Waivers]). Immutable; any thread.
record Covered(String rule, String digest) {}
