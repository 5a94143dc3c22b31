package dev.labcast.session;

/// A plot that was shown: its `number` in the session (from 1), the public `name` (the file's own
/// name), `file` relative to the session folder (`plots/0007-3fa9c2d1.png`), the SHA-256 of the
/// image as 64 hex digits, its size in pixels, and which command or file made it as far as known
/// (`origin`, may be empty). Immutable; any thread.
public record Plot(
        long number,
        String name,
        String file,
        String sha256,
        int width,
        int height,
        String origin) {}
