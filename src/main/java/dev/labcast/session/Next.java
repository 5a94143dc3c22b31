package dev.labcast.session;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state being made while [SessionState#evolve] takes events in: a copy whose parts can be set
/// one by one. Lives for one call on one thread.
final class Next {
    private long now;
    private long entries;
    private String title;
    private Segments segments;
    private String announced;
    private History<SessionEvent.MarkSet> marks;
    private Set<Pane> staged;
    private ShownScene shown;
    private boolean hidden;
    private Terminal terminal;
    private Notebook notebook;
    private History<Plot> plots;
    private OptionalLong pinned;
    private History<SessionEvent.ViewerSpoke> viewers;
    private Questions questions;
    private Map<String, Integer> masks;
    private History<String> warnings;
    private Broadcast broadcast;
    private boolean closed;
    private @Nullable TerminalFold painting;

    Next(SessionState state) {
        now = state.now();
        entries = state.entries();
        title = state.title();
        segments = state.segments();
        announced = state.announced();
        marks = state.marks();
        staged = state.staged();
        shown = state.shown();
        hidden = state.hidden();
        terminal = state.terminal();
        notebook = state.notebook();
        plots = state.plots();
        pinned = state.pinned();
        viewers = state.viewers();
        questions = state.questions();
        masks = state.masks();
        warnings = state.warnings();
        broadcast = state.broadcast();
        closed = state.closed();
    }

    void take(Entry entry) {
        now = Math.max(now, entry.at());
        entries++;
        take(entry.event());
    }

    private void take(SessionEvent event) {
        switch (event) {
            case SessionEvent.SessionOpened(var name) -> title = name;
            case SessionEvent.SessionClosed() -> close();
            case SessionEvent.SegmentOpened opened ->
                    segments = SegmentEdits.opened(segments, opened, visible());
            case SessionEvent.SegmentClosed(var id, var endsAt) ->
                    segments = SegmentEdits.closed(segments, id, endsAt);
            case SessionEvent.SegmentBackdated(var id, var startsAt) ->
                    segments = SegmentEdits.backdated(segments, id, startsAt);
            case SessionEvent.SegmentRetitled(var id, var name) ->
                    segments = SegmentEdits.changed(segments, id, s -> s.titled(name));
            case SessionEvent.SegmentReassigned(var id, var activity) ->
                    segments = SegmentEdits.changed(segments, id, s -> s.as(activity));
            case SessionEvent.SegmentTagged(var id, var tags) ->
                    segments = SegmentEdits.changed(segments, id, s -> s.tagged(tags));
            case SessionEvent.SegmentSplit(var id, var laterId, var at) ->
                    segments = SegmentEdits.split(segments, id, laterId, at);
            case SessionEvent.SegmentsMerged(var id, var laterId) ->
                    segments = SegmentEdits.merged(segments, id, laterId);
            case SessionEvent.NextAnnounced(var text) -> announced = text;
            case SessionEvent.MarkSet mark -> marks = marks.plus(mark);
            case SessionEvent.PaneStaged(var pane, var onStage) -> stage(pane, onStage);
            case SessionEvent.SceneChosen chosen ->
                    shown = shown.after(chosen, now, segments.current());
            case SessionEvent.ForeignSceneShown(var name) -> shown = shown.behind(name);
            case SessionEvent.CurtainDrawn(var _) -> hidden = true;
            case SessionEvent.CurtainLifted() -> lift();
            case SessionEvent.TerminalPainted(var change) -> painting().paint(change);
            case SessionEvent.NotebookOpened(var name, var lines) ->
                    notebook = new Notebook(name, lines, 0);
            case SessionEvent.NotebookSpliced splice -> notebook = notebook.spliced(splice);
            case SessionEvent.NotebookPointed(var line) -> notebook = notebook.pointedAt(line);
            case SessionEvent.PlotShown(var plot) -> plots = plots.plus(plot);
            case SessionEvent.PlotPinned(var number) -> pinned = number;
            case SessionEvent.ViewerSpoke spoke -> viewers = viewers.plus(spoke);
            case SessionEvent.OfQuestion question -> questions = questions.after(question);
            case SessionEvent.BridgeChanged changed -> broadcast = broadcast.after(changed);
            case SessionEvent.RecordingStarted started -> broadcast = broadcast.after(started);
            case SessionEvent.RecordingStopped stopped -> broadcast = broadcast.after(stopped);
            case SessionEvent.StreamStarted() -> broadcast = broadcast.streaming(true);
            case SessionEvent.StreamStopped() -> broadcast = broadcast.streaming(false);
            case SessionEvent.Masked(var _, var rule, var count) -> count(rule, count);
            case SessionEvent.MaskWaived _, SessionEvent.MaskRestored _ -> {}
            case SessionEvent.Warned(var sentence) -> warnings = warnings.plus(sentence);
        }
    }

    private TerminalFold painting() {
        TerminalFold going = painting == null ? new TerminalFold(terminal) : painting;
        painting = going;
        return going;
    }

    /// The terminal with what was painted on it since it was last asked for.
    private Terminal terminal() {
        if (painting != null) {
            terminal = painting.terminal();
            painting = null;
        }
        return terminal;
    }

    SessionState state() {
        return new SessionState(
                title,
                now,
                entries,
                segments,
                announced,
                marks,
                staged,
                shown,
                hidden,
                terminal(),
                notebook,
                plots,
                pinned,
                viewers,
                questions,
                masks,
                warnings,
                broadcast,
                closed);
    }

    private void close() {
        segments.current()
                .ifPresent(open -> segments = SegmentEdits.closed(segments, open.id(), now));
        announced = "";
        closed = true;
    }

    private void stage(Pane pane, boolean onStage) {
        EnumSet<Pane> panes = EnumSet.noneOf(Pane.class);
        panes.addAll(staged);
        if (onStage) {
            panes.add(pane);
        } else {
            panes.remove(pane);
            blank(pane);
        }
        staged = panes;
        noteVisible();
    }

    /// A pane that turns private takes its content off the stage; when it is public again it comes
    /// with a full repaint.
    private void blank(Pane pane) {
        switch (pane) {
            case TERMINAL -> terminal = terminal().cleared();
            case NOTEBOOK -> notebook = Notebook.NONE;
            case PLOTS -> pinned = OptionalLong.empty();
        }
    }

    private void lift() {
        hidden = false;
        noteVisible();
    }

    private void noteVisible() {
        Set<Pane> panes = visible();
        segments.current()
                .ifPresent(open ->
                        segments =
                                SegmentEdits.changed(segments, open.id(), s -> s.showing(panes)));
    }

    private Set<Pane> visible() {
        return hidden ? Set.of() : staged;
    }

    private void count(String rule, int times) {
        Map<String, Integer> counts = new HashMap<>(masks);
        counts.merge(rule, times, Integer::sum);
        masks = counts;
    }
}
