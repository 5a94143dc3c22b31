package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.io.IOException;

/// Something that follows the session log while it is written: the terminal recording, the notebook
/// file, the stage. All calls come from the log's thread, after the entry is in `events.jsonl`. An
/// output that throws is dropped, announced once, and the session goes on without it.
public interface Output extends AutoCloseable {

    /// What the person knows it as ("the terminal recording"), for the sentence that says it
    /// failed.
    String name();

    /// `entry` was appended and led to `after`.
    void take(Entry entry, SessionState after) throws IOException;

    /// Called about every 100 ms while entries come, and before the log closes.
    default void flush() throws IOException {}

    @Override
    default void close() throws IOException {}
}
