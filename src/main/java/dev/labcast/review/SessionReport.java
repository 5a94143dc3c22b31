package dev.labcast.review;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionHeader;
import dev.labcast.session.Pane;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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

    public static SessionReport of(Recovered session) {
        SessionHeader header = session.header();
        SessionState state = session.state();
        List<Part> parts = new ArrayList<>();
        Map<String, Long> activities = new LinkedHashMap<>();
        for (Segment segment : state.segments().list()) {
            Part part = part(header, state, segment);
            parts.add(part);
            activities.merge(part.activity(), part.length(), Long::sum);
        }
        return new SessionReport(
                session.folder().path().toString(),
                header.id(),
                state.title().isEmpty() ? header.title() : state.title(),
                header.startedAt(),
                state.now(),
                state.closed(),
                List.copyOf(parts),
                activities,
                state.marks().toList().stream()
                        .map(mark -> new Moment(mark.at(), mark.label()))
                        .sorted((a, b) -> Long.compare(a.at(), b.at()))
                        .toList(),
                counts(session),
                new TreeMap<>(state.masks()),
                state.warnings().toList(),
                session.warnings());
    }

    private static Part part(SessionHeader header, SessionState state, Segment segment) {
        return new Part(
                segment.id(),
                segment.start(),
                segment.end().orElse(Math.max(state.now(), segment.start())),
                segment.activity(),
                header.vocabulary().nameOf(segment.activity()),
                segment.title(),
                segment.tags(),
                List.copyOf(new TreeSet<>(segment.panes())));
    }

    private static Counts counts(Recovered session) {
        SessionState state = session.state();
        return new Counts(
                session.entries().size(),
                state.plots().size(),
                state.viewers().size(),
                state.masks().values().stream().mapToLong(Integer::longValue).sum(),
                count(session, SessionEvent.TerminalPainted.class),
                count(session, SessionEvent.NotebookSpliced.class)
                        + count(session, SessionEvent.NotebookOpened.class),
                count(session, SessionEvent.CurtainDrawn.class),
                state.terminal().skipped());
    }

    private static long count(Recovered session, Class<? extends SessionEvent> kind) {
        return session.entries().stream().filter(entry -> kind.isInstance(entry.event())).count();
    }
}
