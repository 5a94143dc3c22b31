package dev.labcast.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A media file that was recorded beside the session, and where the session's moments are in it: a
/// pause ends one [Take] and begins the next, and a recording that is split goes on as another
/// `Recording`. `file` is a name in the log and a path in `session.json`. `errorMillis`: how far
/// off the times may be, as measured. Immutable; any thread.
public record Recording(String file, long errorMillis, List<Take> takes) {
    public Recording {
        takes = List.copyOf(takes);
        if (takes.isEmpty() || errorMillis < 0) {
            throw new IllegalArgumentException("a recording has a take and an error from 0 on");
        }
    }

    /// The session's time at the file's first frame; below 0 if the recording ran before the
    /// session. (As if there had been no pause before the first take.)
    public long startMillis() {
        return takes.getFirst().from() - takes.getFirst().mediaFrom();
    }

    public boolean running() {
        return takes.getLast().open();
    }

    /// Where in the file (ms) the session's `time` is; empty if it was not recorded.
    public OptionalLong mediaTime(long time) {
        return takes.stream()
                .filter(take -> take.covers(time))
                .mapToLong(take -> take.mediaFrom() + time - take.from())
                .findFirst();
    }

    Recording stopped(long at) {
        return with(takes.getLast().until(at), false);
    }

    Recording resumed(SessionEvent.RecordingStarted started) {
        Take next = new Take(started.at(), OptionalLong.empty(), started.mediaAt());
        return new Recording(file, Math.max(errorMillis, started.errorMillis()), takes)
                .stopped(started.at())
                .with(next, true);
    }

    private Recording with(Take last, boolean another) {
        List<Take> next = new ArrayList<>(another ? takes : takes.subList(0, takes.size() - 1));
        next.add(last);
        return new Recording(file, errorMillis, next);
    }
}
