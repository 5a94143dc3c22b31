package dev.labcast.review;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionHeader;
import dev.labcast.session.Entry;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts and sums up a session for its [SessionReport]. One thread.
final class Stocktaking {
    private final Recovered session;
    private final SessionHeader header;
    private final SessionState state;

    Stocktaking(Recovered session) {
        this.session = session;
        header = session.header();
        state = session.state();
    }

    SessionReport report() {
        List<SessionReport.Part> parts = new ArrayList<>();
        Map<String, Long> activities = new LinkedHashMap<>();
        for (Segment segment : state.segments().list()) {
            SessionReport.Part part = part(segment);
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
                        .map(mark -> new SessionReport.Moment(mark.at(), mark.label()))
                        .sorted((a, b) -> Long.compare(a.at(), b.at()))
                        .toList(),
                new OnAirStock(session).onAir(),
                new QuestionStock().questions(session.entries(), state),
                counts(),
                new TreeMap<>(state.masks()),
                state.warnings().toList(),
                session.warnings());
    }

    private SessionReport.Part part(Segment segment) {
        return new SessionReport.Part(
                segment.id(),
                segment.start(),
                segment.end().orElse(Math.max(state.now(), segment.start())),
                segment.activity(),
                header.vocabulary().nameOf(segment.activity()),
                segment.title(),
                segment.tags(),
                List.copyOf(new TreeSet<>(segment.panes())));
    }

    private SessionReport.Counts counts() {
        long paintings = 0;
        long revisions = 0;
        long curtains = 0;
        long waivers = 0;
        long restored = 0;
        for (Entry entry : session.entries()) {
            SessionEvent event = entry.event();
            paintings += event instanceof SessionEvent.TerminalPainted ? 1 : 0;
            revisions += revises(event) ? 1 : 0;
            curtains += event instanceof SessionEvent.CurtainDrawn ? 1 : 0;
            waivers += event instanceof SessionEvent.MaskWaived ? 1 : 0;
            restored += event instanceof SessionEvent.MaskRestored ? 1 : 0;
        }
        return new SessionReport.Counts(
                session.entries().size(),
                state.plots().size(),
                state.viewers().size(),
                state.masks().values().stream().mapToLong(Integer::longValue).sum(),
                paintings,
                revisions,
                curtains,
                state.terminal().skipped(),
                waivers,
                restored);
    }

    private static boolean revises(SessionEvent event) {
        return event instanceof SessionEvent.NotebookSpliced
                || event instanceof SessionEvent.NotebookOpened;
    }
}
