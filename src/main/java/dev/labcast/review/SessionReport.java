package dev.labcast.review;

import dev.labcast.recording.Recovered;
import dev.labcast.session.Pane;
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

    /// How much of what there is. `curtains`: how often the stage was hidden.
    public record Counts(
            long entries,
            long plots,
            long viewerMessages,
            long masks,
            long terminalScreens,
            long notebookChanges,
            long curtains,
            long skippedLines) {}

    /// Draws the report up from a session that was read.
    public static SessionReport of(Recovered session) {
        return new Stocktaking(session).report();
    }
}
