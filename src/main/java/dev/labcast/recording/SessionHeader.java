package dev.labcast.recording;

import dev.labcast.session.Recording;
import dev.labcast.session.Vocabulary;
import java.time.Instant;
import java.util.List;

/// What `session.json` says of a session: its `id`, its `title` when it began, the wall time that
/// the log's times count from, its activities, which `labcast` version recorded it, and the media
/// that were recorded beside it, with their paths. Immutable; any thread.
public record SessionHeader(
        String id,
        String title,
        Instant startedAt,
        Vocabulary vocabulary,
        String labcast,
        List<Recording> media) {
    public static final int VERSION = 1;

    public SessionHeader {
        media = List.copyOf(media);
    }

    /// Of a session that begins.
    public SessionHeader(
            String id, String title, Instant startedAt, Vocabulary vocabulary, String labcast) {
        this(id, title, startedAt, vocabulary, labcast, List.of());
    }

    SessionHeader with(List<Recording> recorded) {
        return new SessionHeader(id, title, startedAt, vocabulary, labcast, recorded);
    }
}
