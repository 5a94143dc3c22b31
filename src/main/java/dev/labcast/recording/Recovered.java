package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.util.List;

/// A session as it was found on disk: its header, every entry that can be read, the state they lead
/// to, and one sentence for each thing that was wrong (`warnings`, none for a sound session).
/// `beingWritten` says that a running Labcast holds the folder, so that more may come. Immutable;
/// any thread.
public record Recovered(
        SessionFolder folder,
        SessionHeader header,
        List<Entry> entries,
        SessionState state,
        List<String> warnings,
        boolean beingWritten) {
    public Recovered {
        warnings = List.copyOf(warnings);
    }
}
