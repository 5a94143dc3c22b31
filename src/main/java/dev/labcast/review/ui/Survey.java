package dev.labcast.review.ui;

import dev.labcast.review.ui.Landmarks.Hidden;
import dev.labcast.review.ui.Landmarks.MaskAt;
import dev.labcast.review.ui.Landmarks.PlotAt;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a log once, entry by entry, for its [Landmarks]. One thread.
final class Survey {
    private final List<PlotAt> plots = new ArrayList<>();
    private final List<MaskAt> masks = new ArrayList<>();
    private final List<Hidden> hidden = new ArrayList<>();
    private final List<Stretch> quiet = new ArrayList<>();
    private Optional<Hidden> curtain = Optional.empty();
    private long last;

    void take(Entry entry) {
        long at = Math.max(last, entry.at());
        if (at - last > Landmarks.QUIET) {
            quiet.add(new Stretch(last + Landmarks.BREATH, at - Landmarks.BREATH));
        }
        last = at;
        switch (entry.event()) {
            case SessionEvent.PlotShown(var plot) -> plots.add(new PlotAt(at, plot));
            case SessionEvent.Masked(var pane, var rule, var count) ->
                    masks.add(new MaskAt(at, pane, rule, count));
            case SessionEvent.CurtainDrawn(var reason) -> draw(at, reason);
            case SessionEvent.CurtainLifted() -> lift(at);
            case SessionEvent.SessionOpened _,
                    SessionEvent.SessionClosed _,
                    SessionEvent.SegmentOpened _,
                    SessionEvent.SegmentClosed _,
                    SessionEvent.SegmentBackdated _,
                    SessionEvent.SegmentRetitled _,
                    SessionEvent.SegmentReassigned _,
                    SessionEvent.SegmentTagged _,
                    SessionEvent.SegmentSplit _,
                    SessionEvent.SegmentsMerged _,
                    SessionEvent.NextAnnounced _,
                    SessionEvent.MarkSet _,
                    SessionEvent.PaneStaged _,
                    SessionEvent.SceneChosen _,
                    SessionEvent.ForeignSceneShown _,
                    SessionEvent.BridgeChanged _,
                    SessionEvent.RecordingStarted _,
                    SessionEvent.RecordingStopped _,
                    SessionEvent.StreamStarted _,
                    SessionEvent.StreamStopped _,
                    SessionEvent.TerminalPainted _,
                    SessionEvent.NotebookOpened _,
                    SessionEvent.NotebookSpliced _,
                    SessionEvent.NotebookPointed _,
                    SessionEvent.PlotPinned _,
                    SessionEvent.ViewerSpoke _,
                    SessionEvent.OfQuestion _,
                    SessionEvent.MaskWaived _,
                    SessionEvent.MaskRestored _,
                    SessionEvent.Warned _ -> {}
        }
    }

    private void draw(long at, String reason) {
        if (curtain.isEmpty()) {
            curtain = Optional.of(new Hidden(new Stretch(at, at), reason));
        }
    }

    private void lift(long at) {
        curtain.ifPresent(
                it -> hidden.add(new Hidden(new Stretch(it.when().from(), at), it.reason())));
        curtain = Optional.empty();
    }

    Landmarks upTo(long length) {
        // The last entry's own moment is part of it: review stands there at the very end.
        lift(Math.max(last, length) + 1);
        return new Landmarks(plots, masks, hidden, quiet);
    }
}
