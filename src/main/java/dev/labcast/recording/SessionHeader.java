package dev.labcast.recording;

import dev.labcast.session.Vocabulary;
import java.time.Instant;

/// What `session.json` says of a session: its `id`, its `title` when it began, the wall time that
/// the log's times count from, its activities, and which `labcast` version recorded it. Immutable;
/// any thread.
public record SessionHeader(
        String id, String title, Instant startedAt, Vocabulary vocabulary, String labcast) {
    public static final int VERSION = 1;
}
