package dev.labcast.session;

import java.util.List;
import java.util.function.UnaryOperator;

/// An event with other texts: every text in it that a person or a program chose is put through a
/// function, ids and names of files too. What the terminal and the notebook show is no text of its
/// event alone, since one may go on in the next, and comes back as it is. Used where a recorded
/// session is searched or rewritten; any thread.
public final class EventTexts {
    private final UnaryOperator<String> text;

    /// `text` must leave what it does not know as it is; ids that stand for each other must stay
    /// the same text.
    public EventTexts(UnaryOperator<String> text) {
        this.text = text;
    }

    public SessionEvent of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionOpened(var title) -> new SessionEvent.SessionOpened(t(title));
            case SessionEvent.SegmentOpened(
                            var id,
                            var activity,
                            var title,
                            var tags,
                            var startsAt) ->
                    new SessionEvent.SegmentOpened(
                            t(id), t(activity), t(title), all(tags), startsAt);
            case SessionEvent.SegmentClosed(var id, var endsAt) ->
                    new SessionEvent.SegmentClosed(t(id), endsAt);
            case SessionEvent.SegmentBackdated(var id, var startsAt) ->
                    new SessionEvent.SegmentBackdated(t(id), startsAt);
            case SessionEvent.SegmentRetitled(var id, var title) ->
                    new SessionEvent.SegmentRetitled(t(id), t(title));
            case SessionEvent.SegmentReassigned(var id, var activity) ->
                    new SessionEvent.SegmentReassigned(t(id), t(activity));
            case SessionEvent.SegmentTagged(var id, var tags) ->
                    new SessionEvent.SegmentTagged(t(id), all(tags));
            case SessionEvent.SegmentSplit(var id, var laterId, var at) ->
                    new SessionEvent.SegmentSplit(t(id), t(laterId), at);
            case SessionEvent.SegmentsMerged(var id, var laterId) ->
                    new SessionEvent.SegmentsMerged(t(id), t(laterId));
            case SessionEvent.NextAnnounced(var next) -> new SessionEvent.NextAnnounced(t(next));
            case SessionEvent.MarkSet(var id, var label, var at) ->
                    new SessionEvent.MarkSet(t(id), t(label), at);
            case SessionEvent.ForeignSceneShown(var name) ->
                    new SessionEvent.ForeignSceneShown(t(name));
            case SessionEvent.CurtainDrawn(var reason) -> new SessionEvent.CurtainDrawn(t(reason));
            case SessionEvent.NotebookOpened(var name, var lines) ->
                    new SessionEvent.NotebookOpened(t(name), lines);
            case SessionEvent.PlotShown(var plot) -> new SessionEvent.PlotShown(plot(plot));
            case SessionEvent.ViewerSpoke(var source, var name, var said) ->
                    new SessionEvent.ViewerSpoke(t(source), t(name), t(said));
            case SessionEvent.OfQuestion question -> question(question);
            case SessionEvent.BridgeChanged(var bridge, var state, var sentence) ->
                    new SessionEvent.BridgeChanged(bridge, state, t(sentence));
            case SessionEvent.RecordingStarted(var file, var at, var mediaAt, var error) ->
                    new SessionEvent.RecordingStarted(t(file), at, mediaAt, error);
            case SessionEvent.RecordingStopped(var file, var at) ->
                    new SessionEvent.RecordingStopped(t(file), at);
            case SessionEvent.Masked(var pane, var rule, var count) ->
                    new SessionEvent.Masked(pane, t(rule), count);
            case SessionEvent.MaskWaived(var waiver, var pane, var rule) ->
                    new SessionEvent.MaskWaived(waiver, pane, t(rule));
            case SessionEvent.MaskRestored(var waiver, var pane, var rule) ->
                    new SessionEvent.MaskRestored(waiver, pane, t(rule));
            case SessionEvent.Warned(var sentence) -> new SessionEvent.Warned(t(sentence));
            case SessionEvent.TerminalPainted _, SessionEvent.NotebookSpliced _ -> event;
            case SessionEvent.NotebookPointed _, SessionEvent.PlotPinned _ -> event;
            case SessionEvent.SessionClosed _, SessionEvent.CurtainLifted _ -> event;
            case SessionEvent.PaneStaged _, SessionEvent.SceneChosen _ -> event;
            case SessionEvent.StreamStarted _, SessionEvent.StreamStopped _ -> event;
        };
    }

    private SessionEvent question(SessionEvent.OfQuestion event) {
        return switch (event) {
            case SessionEvent.QuestionQueued it ->
                    new SessionEvent.QuestionQueued(
                            it.number(),
                            t(it.source()),
                            t(it.name()),
                            t(it.text()),
                            t(it.anchor()),
                            it.askedAt(),
                            it.kind());
            case SessionEvent.QuestionAnswered(var number, var at, var segment) ->
                    new SessionEvent.QuestionAnswered(number, at, t(segment));
            case SessionEvent.QuestionAccepted(var number, var at, var segment) ->
                    new SessionEvent.QuestionAccepted(number, at, t(segment));
            case SessionEvent.QuestionVoted _, SessionEvent.QuestionSeen _ -> event;
            case SessionEvent.QuestionMerged _, SessionEvent.QuestionSplit _ -> event;
            case SessionEvent.QuestionShown _, SessionEvent.QuestionDropped _ -> event;
            case SessionEvent.QuestionRetracted _ -> event;
        };
    }

    private Plot plot(Plot it) {
        return new Plot(
                it.number(),
                t(it.name()),
                it.file(),
                it.sha256(),
                it.width(),
                it.height(),
                t(it.origin()));
    }

    private String t(String given) {
        return text.apply(given);
    }

    private List<String> all(List<String> texts) {
        return texts.stream().map(text).toList();
    }
}
