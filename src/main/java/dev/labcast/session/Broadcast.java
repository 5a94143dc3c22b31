package dev.labcast.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// How the session goes out: the last word of each bridge by its name (`obs`), what was recorded
/// beside it (at most one recording runs), and whether it is being streamed. Immutable; any thread.
public record Broadcast(
        Map<String, SessionEvent.BridgeChanged> bridges,
        List<Recording> recordings,
        boolean streaming) {
    public static final Broadcast NONE = new Broadcast(Map.of(), List.of(), false);

    public Broadcast {
        bridges = Map.copyOf(bridges);
        recordings = List.copyOf(recordings);
    }

    Broadcast after(SessionEvent.BridgeChanged changed) {
        Map<String, SessionEvent.BridgeChanged> next = new HashMap<>(bridges);
        next.put(changed.bridge(), changed);
        return new Broadcast(next, recordings, streaming);
    }

    /// A take of another file ends where this one begins: OBS records one file at a time.
    Broadcast after(SessionEvent.RecordingStarted started) {
        List<Recording> next = new ArrayList<>();
        boolean known = false;
        for (Recording recording : recordings) {
            boolean same = recording.file().equals(started.file());
            known |= same;
            next.add(same ? recording.resumed(started) : recording.stopped(started.at()));
        }
        if (!known) {
            Take first = new Take(started.at(), OptionalLong.empty(), started.mediaAt());
            next.add(new Recording(started.file(), started.errorMillis(), List.of(first)));
        }
        return new Broadcast(bridges, next, streaming);
    }

    Broadcast after(SessionEvent.RecordingStopped stopped) {
        return new Broadcast(
                bridges,
                recordings.stream()
                        .map(it -> it.file().equals(stopped.file()) ? it.stopped(stopped.at()) : it)
                        .toList(),
                streaming);
    }

    Broadcast streaming(boolean on) {
        return new Broadcast(bridges, recordings, on);
    }
}
