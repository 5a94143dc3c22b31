package dev.labcast.guard;

import dev.labcast.session.Recording;
import java.util.List;

/// The recordings that `session.json` names, with paths that may be seen by whoever is given the
/// session. Only the guard makes one. Immutable; any thread.
public final class ClearedMedia {
    private final List<Recording> recordings;

    ClearedMedia(List<Recording> recordings) {
        this.recordings = List.copyOf(recordings);
    }

    public List<Recording> recordings() {
        return recordings;
    }
}
