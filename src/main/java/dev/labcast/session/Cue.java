package dev.labcast.session;

import java.util.List;
import java.util.Optional;

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

    /// Viewers see the title; an empty one takes it away.
    record Retitle(String segment, String title) implements Cue {}

    /// The segment was another activity than first pressed.
    record Reassign(String segment, String activity) implements Cue {}

    /// Tags are free words; one that is there already changes nothing.
    record Tag(String segment, String tag) implements Cue {}

    /// One that is not there changes nothing.
    record Untag(String segment, String tag) implements Cue {}

    /// The part from `at` on becomes a segment of its own; a time outside changes nothing.
    record Split(String segment, long at) implements Cue {}

    /// Joins the segment with the one after it.
    record MergeNext(String segment) implements Cue {}

    /// A moment worth finding again; a time ahead of now means now.
    record Mark(String label, long at) implements Cue {}

    /// OBS switched to `scene` from outside (its hotkey, a Stream Deck): the segments follow. While
    /// it is [Scene#AWAY], `whileAway` is what goes on; nothing does without one. Not for switches
    /// that Labcast itself asked for.
    record FollowScene(Scene scene, Optional<String> whileAway) implements Cue {

        /// With the activity `break`, if `vocabulary` has it.
        public static FollowScene of(Scene scene, Vocabulary vocabulary) {
            return new FollowScene(scene, vocabulary.find("break").map(Activity::id));
        }
    }
}
