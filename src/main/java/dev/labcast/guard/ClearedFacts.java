package dev.labcast.guard;

import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Rewrites facts so that the texts in them may be seen. What a pane shows is no fact and is
/// refused: it has its own way through the guard. Any thread.
final class ClearedFacts {
    private ClearedFacts() {}

    /// `event` with its texts put through `clear`; empty if it is none that a person or the desk
    /// may state.
    static Optional<SessionEvent> of(SessionEvent event, UnaryOperator<String> clear) {
        return switch (event) {
            case SessionEvent.SessionOpened(var title) ->
                    Optional.of(new SessionEvent.SessionOpened(clear.apply(title)));
            case SessionEvent.SegmentOpened(
                            var id,
                            var activity,
                            var title,
                            var tags,
                            var startsAt) ->
                    Optional.of(
                            new SessionEvent.SegmentOpened(
                                    id, activity, clear.apply(title), all(tags, clear), startsAt));
            case SessionEvent.SegmentRetitled(var id, var title) ->
                    Optional.of(new SessionEvent.SegmentRetitled(id, clear.apply(title)));
            case SessionEvent.SegmentTagged(var id, var tags) ->
                    Optional.of(new SessionEvent.SegmentTagged(id, all(tags, clear)));
            case SessionEvent.NextAnnounced(var text) ->
                    Optional.of(new SessionEvent.NextAnnounced(clear.apply(text)));
            case SessionEvent.MarkSet(var id, var label, var at) ->
                    Optional.of(new SessionEvent.MarkSet(id, clear.apply(label), at));
            case SessionEvent.ViewerSpoke(var source, var name, var text) ->
                    Optional.of(
                            new SessionEvent.ViewerSpoke(
                                    source, clear.apply(name), clear.apply(text)));
            case SessionEvent.QuestionQueued queued -> Optional.of(question(queued, clear));
            case SessionEvent.OfQuestion _ -> Optional.of(event);
            case SessionEvent.Warned(var sentence) ->
                    Optional.of(new SessionEvent.Warned(clear.apply(sentence)));
            case SessionEvent.SessionClosed() -> Optional.of(event);
            case SessionEvent.SegmentClosed _,
                    SessionEvent.SegmentBackdated _,
                    SessionEvent.SegmentReassigned _ ->
                    Optional.of(event);
            case SessionEvent.SegmentSplit _, SessionEvent.SegmentsMerged _ -> Optional.of(event);
            case SessionEvent.ForeignSceneShown(var name) ->
                    Optional.of(new SessionEvent.ForeignSceneShown(clear.apply(name)));
            case SessionEvent.BridgeChanged(var bridge, var state, var sentence) ->
                    Optional.of(
                            new SessionEvent.BridgeChanged(bridge, state, clear.apply(sentence)));
            case SessionEvent.RecordingStarted(var file, var at, var mediaAt, var error) ->
                    Optional.of(
                            new SessionEvent.RecordingStarted(
                                    clear.apply(file), at, mediaAt, error));
            case SessionEvent.RecordingStopped(var file, var at) ->
                    Optional.of(new SessionEvent.RecordingStopped(clear.apply(file), at));
            case SessionEvent.StreamStarted _, SessionEvent.StreamStopped _ -> Optional.of(event);
            case SessionEvent.SceneChosen _, SessionEvent.PlotPinned _ -> Optional.of(event);
            case SessionEvent.PaneStaged _,
                    SessionEvent.CurtainDrawn _,
                    SessionEvent.CurtainLifted _ ->
                    Optional.empty();
            case SessionEvent.Masked _, SessionEvent.MaskWaived _, SessionEvent.MaskRestored _ ->
                    Optional.empty();
            case SessionEvent.TerminalPainted _, SessionEvent.PlotShown _ -> Optional.empty();
            case SessionEvent.NotebookOpened _,
                    SessionEvent.NotebookSpliced _,
                    SessionEvent.NotebookPointed _ ->
                    Optional.empty();
        };
    }

    private static SessionEvent question(
            SessionEvent.QuestionQueued it, UnaryOperator<String> clear) {
        return new SessionEvent.QuestionQueued(
                it.number(),
                it.source(),
                clear.apply(it.name()),
                clear.apply(it.text()),
                clear.apply(it.anchor()),
                it.askedAt(),
                it.kind());
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> clear) {
        return texts.stream().map(clear).toList();
    }
}
