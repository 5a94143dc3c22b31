package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.util.List;

/// What was found in `events.jsonl`: the `entries`, the `state` they lead to, sentences on what
/// could not be read or was odd (`warnings`), where the last line ends that holds an event
/// (`goodEnd`, in bytes), and how long the file is; `unended` when that last line lacks its
/// newline. `newer` says that a later version of Labcast wrote in it. Immutable.
record LogRead(
        List<Entry> entries,
        SessionState state,
        List<String> warnings,
        long goodEnd,
        boolean unended,
        long size,
        boolean newer) {

    /// Whether there is anything behind the last line that holds an event.
    boolean hasDamagedTail() {
        return goodEnd < size;
    }
}
