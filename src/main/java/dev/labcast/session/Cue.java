package dev.labcast.session;

import java.util.List;

/// What the person asks of the session's order: pressing an activity's key, correcting a segment,
/// marking a moment. [Cues] decides what happens then. Times are milliseconds since the session
/// began. Immutable; any thread.
public sealed interface Cue {

    /// Goes on with `activity` as of `startsAt`, or from now if that lies ahead.
    record Start(String activity, String title, List<String> tags, long startsAt) implements Cue {}

    /// Ends the running segment without another taking its place.
    record Stop() implements Cue {}

    /// The running segment began at `startsAt` already.
    record BeganAt(long startsAt) implements Cue {}

    record Retitle(String segment, String title) implements Cue {}

    record Reassign(String segment, String activity) implements Cue {}

    record Tag(String segment, String tag) implements Cue {}

    record Untag(String segment, String tag) implements Cue {}

    record Split(String segment, long at) implements Cue {}

    /// Joins the segment with the one after it.
    record MergeNext(String segment) implements Cue {}

    record Mark(String label, long at) implements Cue {}
}
