package dev.labcast.recording;

import dev.labcast.session.Entry;

/// What one line of `events.jsonl` turned out to be. Immutable; any thread.
public sealed interface Decoded {

    /// An entry; `unknownFields` of its fields were left out because a newer version wrote them.
    record Known(Entry entry, int unknownFields) implements Decoded {}

    /// An event of a kind called `event` that this version does not know.
    record Foreign(long seq, long at, String event) implements Decoded {}
}
