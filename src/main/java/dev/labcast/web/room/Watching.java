package dev.labcast.web.room;

import dev.labcast.session.SessionClock;
import dev.labcast.web.Content;
import dev.labcast.web.Exhibit;
import dev.labcast.web.Hub;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stage in the room, below `watch/`: the live page, which knows the public log and nothing
/// else, for those who gave the PIN. Any thread.
final class Watching implements AutoCloseable {
    static final String STREAM = "stream";

    private final Exhibit stage;
    private final Hub hub;

    /// At most `most` streams at a time. `clock` counts for limits only.
    Watching(Exhibit stage, SessionClock clock, int most) {
        this.stage = stage;
        hub = new Hub(stage.feed(), clock, most, stage.pulse());
    }

    Hub hub() {
        return hub;
    }

    /// What lies at `path` below `watch/`, but for the stream.
    Optional<Content> content(String path, @Nullable String query) throws IOException {
        return stage.content(path, query);
    }

    /// Ends every stream.
    @Override
    public void close() {
        hub.close();
    }
}
