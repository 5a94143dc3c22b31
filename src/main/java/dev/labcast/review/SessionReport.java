package dev.labcast.review;

import dev.labcast.recording.Recovered;
import dev.labcast.session.Pane;
import dev.labcast.session.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a session came to, for `labcast show`: times in milliseconds since it began, activities by
/// the name people read (`activities` gives each one's time in all, in the order they first came).
/// `warnings` were found when the folder was opened, `said` were logged while it was recorded.
/// Immutable; any thread.
public record SessionReport(
        String folder,
        String id,
        String title,
        Instant startedAt,
        long duration,
        boolean closed,
        List<Part> segments,
        Map<String, Long> activities,
        List<Moment> marks,
        OnAir onAir,
        List<QuestionReport> questions,
        Counts counts,
        Map<String, Integer> masks,
        List<String> said,
        List<String> warnings) {

    /// A segment; one that was never closed ends with the session.
    public record Part(
            String id,
            long start,
            long end,
            String activityId,
            String activity,
            String title,
            List<String> tags,
            List<Pane> panes) {
        public long length() {
            return end - start;
        }
    }

    /// A marked moment.
    public record Moment(long at, String label) {}

    /// How it went out. `media`: from `session.json`, or, where that names none, from the log.
    /// `streams`: when people could watch. `scenes`: how often which one was put on, and how often
    /// from OBS. `foreign`: scenes of OBS that are not Labcast's. `bridges`: what became of the
    /// connections.
    public record OnAir(
            List<Recording> media,
            List<Stream> streams,
            long scenes,
            long scenesFromObs,
            List<Moment> foreign,
            List<Contact> bridges) {
        public static final OnAir NOTHING =
                new OnAir(List.of(), List.of(), 0, 0, List.of(), List.of());
    }

    /// A time that was streamed; one that was never ended ends with the session.
    public record Stream(long start, long end) {}

    /// A bridge came into another state.
    public record Contact(long at, String bridge, String state, String sentence) {}

    /// How much of what there is. `curtains`: how often the stage was hidden. `waivers`: how many
    /// masks the person lifted, `restored` how many of these waivers were taken back.
    public record Counts(
            long entries,
            long plots,
            long viewerMessages,
            long masks,
            long terminalScreens,
            long notebookChanges,
            long curtains,
            long skippedLines,
            long waivers,
            long restored) {}

    /// Draws the report up from a session that was read.
    public static SessionReport of(Recovered session) {
        return new Stocktaking(session).report();
    }
}
