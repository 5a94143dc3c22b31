package dev.labcast.session;

import java.util.List;
import java.util.OptionalLong;

/// Everything that can happen in a session, as facts. These are the public vocabulary: an event is
/// written to `events.jsonl`, drawn by the stage and folded by [SessionState#evolve]. Events are
/// proposed by the desk, rewritten by the guard, and only then become an [Entry].
///
/// Times inside events (`startsAt`, `at`) are milliseconds since the start of the session, as in
/// [Entry#at]. Texts are plain text as a person typed it, after masking. Immutable; any thread.
public sealed interface SessionEvent {

    /// The first line of every log.
    record SessionOpened(String title) implements SessionEvent {}

    /// The last line of a log that was closed in order.
    record SessionClosed() implements SessionEvent {}

    /// A segment begins at `startsAt`, which may lie before the entry's own time ("it began four
    /// minutes ago"). It takes over everything from `startsAt` on: the segment running then ends
    /// there, and segments that began later are absorbed.
    record SegmentOpened(String id, String activity, String title, List<String> tags, long startsAt)
            implements SessionEvent {
        public SegmentOpened {
            tags = List.copyOf(tags);
        }
    }

    /// The segment ends at `endsAt` without another taking its place.
    record SegmentClosed(String id, long endsAt) implements SessionEvent {}

    /// The segment turns out to have begun at `startsAt`; its neighbour gives way.
    record SegmentBackdated(String id, long startsAt) implements SessionEvent {}

    /// The segment has another title; "" for none.
    record SegmentRetitled(String id, String title) implements SessionEvent {}

    /// The segment's activity was another one than first thought.
    record SegmentReassigned(String id, String activity) implements SessionEvent {}

    /// The free tags of the segment from now on: the whole list, not a change to it.
    record SegmentTagged(String id, List<String> tags) implements SessionEvent {
        public SegmentTagged {
            tags = List.copyOf(tags);
        }
    }

    /// The segment is cut at `at`; the later part is called `laterId` and keeps activity and tags.
    record SegmentSplit(String id, String laterId, long at) implements SessionEvent {}

    /// `laterId`, the segment right after `id`, becomes part of `id`.
    record SegmentsMerged(String id, String laterId) implements SessionEvent {}

    /// What comes next, as the person tells viewers; "" when there is nothing to say any more.
    record NextAnnounced(String text) implements SessionEvent {}

    /// A moment worth finding again, at `at`.
    record MarkSet(String id, String label, long at) implements SessionEvent {}

    /// The pane is public from now on (`onStage`) or private again.
    record PaneStaged(Pane pane, boolean onStage) implements SessionEvent {}

    /// Which public window the stage shows, and who said so. OBS tells us a little after it
    /// happened, so such a choice carries its own time `at` (ms); without it, that of the entry
    /// holds.
    record SceneChosen(Scene scene, SceneSource source, OptionalLong at) implements SessionEvent {

        /// As chosen at the desk.
        public SceneChosen(Scene scene) {
            this(scene, SceneSource.DESK, OptionalLong.empty());
        }
    }

    /// OBS shows the scene `name` that Labcast did not make; Labcast's own comes back with the next
    /// [SceneChosen].
    record ForeignSceneShown(String name) implements SessionEvent {}

    /// The stage was hidden; nothing is shown or recorded until [CurtainLifted]. `reason` is one
    /// sentence for the person.
    record CurtainDrawn(String reason) implements SessionEvent {}

    /// The panes that were public before are public again.
    record CurtainLifted() implements SessionEvent {}

    /// What became of the public terminal screen since the last such event; see [TerminalChange].
    record TerminalPainted(TerminalChange change) implements SessionEvent {}

    /// The notebook shown, by its public name, with its whole public text.
    record NotebookOpened(String name, List<String> lines) implements SessionEvent {
        public NotebookOpened {
            lines = List.copyOf(lines);
        }
    }

    /// `removed` lines from line `first` (0-based) on give way to `inserted`.
    record NotebookSpliced(int first, int removed, List<String> inserted) implements SessionEvent {
        public NotebookSpliced {
            inserted = List.copyOf(inserted);
        }
    }

    /// Where the reader should look in the notebook: the caret's line (0-based).
    record NotebookPointed(int line) implements SessionEvent {}

    /// A plot came to be shown; its image lies in the session folder at [Plot#file].
    record PlotShown(Plot plot) implements SessionEvent {}

    /// The plot kept on stage beside the newest one; empty when none is.
    record PlotPinned(OptionalLong number) implements SessionEvent {}

    /// A viewer said something; `source` is where (`rehearsal`, later `twitch`, `room`).
    record ViewerSpoke(String source, String name, String text) implements SessionEvent {}

    /// What became of a viewer's question, by its number.
    sealed interface OfQuestion extends SessionEvent {}

    /// A question came into the queue under the number `number`, counted from 1. `source`, `name`
    /// and `anchor` are as in [Asked]; it was asked at `askedAt`, and may have waited since for
    /// somebody to let it through.
    record QuestionQueued(
            long number,
            String source,
            String name,
            String text,
            String anchor,
            long askedAt,
            QuestionKind kind)
            implements OfQuestion {

        /// Neither a bug nor an idea.
        public QuestionQueued(
                long number, String source, String name, String text, String anchor, long askedAt) {
            this(number, source, name, text, anchor, askedAt, QuestionKind.QUESTION);
        }
    }

    /// So many viewers want the question answered, all in all.
    record QuestionVoted(long number, int votes) implements OfQuestion {
        public QuestionVoted {
            if (votes < 0) {
                throw new IllegalArgumentException("votes count from 0");
            }
        }
    }

    /// So many viewers have been shown the question where they could vote for it, all in all.
    record QuestionSeen(long number, int viewers) implements OfQuestion {
        public QuestionSeen {
            if (viewers < 0) {
                throw new IllegalArgumentException("viewers count from 0");
            }
        }
    }

    /// A person found that `duplicate` asks the same as `kept`, which stands for both from now on.
    record QuestionMerged(long kept, long duplicate) implements OfQuestion {}

    /// The question waits for itself again, after it was merged into another.
    record QuestionSplit(long number) implements OfQuestion {}

    /// Viewers see this question over the picture, in place of one before; empty takes it away.
    record QuestionShown(OptionalLong number) implements OfQuestion {}

    /// The question was answered at `at`, within `segment` ("" where none ran).
    record QuestionAnswered(long number, long at, String segment) implements OfQuestion {}

    /// What was brought (a bug, an idea) holds, as was found at `at`, within `segment` ("" where
    /// none ran): whoever brought it is named for it.
    record QuestionAccepted(long number, long at, String segment) implements OfQuestion {}

    /// The question is not taken.
    record QuestionDropped(long number) implements OfQuestion {}

    /// The question was taken back by whoever asked, or deleted where it was asked. Nobody shows it
    /// any more.
    record QuestionRetracted(long number) implements OfQuestion {}

    /// The bridge to another program (`obs`) is in another state (`connected`, `away`): both words
    /// of small letters, digits and `-`. `sentence` says it to the person.
    record BridgeChanged(String bridge, String state, String sentence) implements SessionEvent {
        public BridgeChanged {
            if (!bridge.matches(WORD) || !state.matches(WORD)) {
                throw new IllegalArgumentException("a bridge and its state are words of a-z");
            }
        }

        private static final String WORD = "[a-z0-9-]{1,40}";
    }

    /// From the session's time `at` (ms) on, `file` is recorded; its frame at `mediaAt` ms shows
    /// that moment, give or take `errorMillis`. The start of a recording, the end of a pause, a
    /// split into another file, and the first sight of a recording that ran before all begin a take
    /// like this. Of a path only the name is kept: where the person keeps files is nobody's
    /// business.
    record RecordingStarted(String file, long at, long mediaAt, long errorMillis)
            implements SessionEvent {
        public RecordingStarted {
            file = nameOf(file);
            if (at < 0 || mediaAt < 0 || errorMillis < 0) {
                throw new IllegalArgumentException("times of a recording count from 0");
            }
        }

        private static String nameOf(String path) {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }

    /// `file` is not recorded any more from `at` (ms) on: paused, stopped, split or out of sight.
    record RecordingStopped(String file, long at) implements SessionEvent {
        public RecordingStopped {
            file = RecordingStarted.nameOf(file);
        }
    }

    /// From now on people can watch as it happens.
    record StreamStarted() implements SessionEvent {}

    /// Nobody can watch any more as it happens.
    record StreamStopped() implements SessionEvent {}

    /// The guard masked something in `pane`: which rule, how often; never the text itself.
    record Masked(Pane pane, String rule, int count) implements SessionEvent {}

    /// The person let through what the guard masked: a value that `rule` found in `pane`, which may
    /// be seen from now on. `waiver` counts from 1; the value itself stands nowhere.
    record MaskWaived(long waiver, Pane pane, String rule) implements SessionEvent {}

    /// Waiver `waiver` was taken back: the value is masked again.
    record MaskRestored(long waiver, Pane pane, String rule) implements SessionEvent {}

    /// Something went wrong that the reader of the session should know; one sentence.
    record Warned(String sentence) implements SessionEvent {}
}
