package dev.labcast.recording;

import dev.labcast.session.SessionEvent;

/// What each event is called in `events.jsonl`. These names are part of the format.
final class EventNames {
    private EventNames() {}

    static String of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionOpened _ -> "session-opened";
            case SessionEvent.SessionClosed _ -> "session-closed";
            case SessionEvent.SegmentOpened _ -> "segment-opened";
            case SessionEvent.SegmentClosed _ -> "segment-closed";
            case SessionEvent.SegmentBackdated _ -> "segment-backdated";
            case SessionEvent.SegmentRetitled _ -> "segment-retitled";
            case SessionEvent.SegmentReassigned _ -> "segment-reassigned";
            case SessionEvent.SegmentTagged _ -> "segment-tagged";
            case SessionEvent.SegmentSplit _ -> "segment-split";
            case SessionEvent.SegmentsMerged _ -> "segments-merged";
            case SessionEvent.NextAnnounced _ -> "next-announced";
            case SessionEvent.MarkSet _ -> "mark-set";
            case SessionEvent.PaneStaged _ -> "pane-staged";
            case SessionEvent.SceneChosen _ -> "scene-chosen";
            case SessionEvent.ForeignSceneShown _ -> "foreign-scene-shown";
            case SessionEvent.CurtainDrawn _ -> "curtain-drawn";
            case SessionEvent.CurtainLifted _ -> "curtain-lifted";
            case SessionEvent.TerminalPainted _ -> "terminal-painted";
            case SessionEvent.NotebookOpened _ -> "notebook-opened";
            case SessionEvent.NotebookSpliced _ -> "notebook-spliced";
            case SessionEvent.NotebookPointed _ -> "notebook-pointed";
            case SessionEvent.PlotShown _ -> "plot-shown";
            case SessionEvent.PlotPinned _ -> "plot-pinned";
            case SessionEvent.ViewerSpoke _ -> "viewer-spoke";
            case SessionEvent.BridgeChanged _ -> "bridge-changed";
            case SessionEvent.RecordingStarted _ -> "recording-started";
            case SessionEvent.RecordingStopped _ -> "recording-stopped";
            case SessionEvent.StreamStarted _ -> "stream-started";
            case SessionEvent.StreamStopped _ -> "stream-stopped";
            case SessionEvent.QuestionQueued _ -> "question-queued";
            case SessionEvent.QuestionVoted _ -> "question-voted";
            case SessionEvent.QuestionSeen _ -> "question-seen";
            case SessionEvent.QuestionMerged _ -> "question-merged";
            case SessionEvent.QuestionSplit _ -> "question-split";
            case SessionEvent.QuestionAccepted _ -> "question-accepted";
            case SessionEvent.QuestionShown _ -> "question-shown";
            case SessionEvent.QuestionAnswered _ -> "question-answered";
            case SessionEvent.QuestionDropped _ -> "question-dropped";
            case SessionEvent.QuestionRetracted _ -> "question-retracted";
            case SessionEvent.Masked _ -> "masked";
            case SessionEvent.MaskWaived _ -> "mask-waived";
            case SessionEvent.MaskRestored _ -> "mask-restored";
            case SessionEvent.Warned _ -> "warned";
        };
    }
}
