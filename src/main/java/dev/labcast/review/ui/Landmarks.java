package dev.labcast.review.ui;

import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the timeline shows besides segments and marks: when plots came, when the guard masked
/// something, when the stage was hidden, and when nothing happened at all. Read off the log once,
/// when a session is opened. Immutable; any thread.
public record Landmarks(
        List<PlotAt> plots, List<MaskAt> masks, List<Hidden> hidden, List<Stretch> quiet) {

    public static final Landmarks NONE = new Landmarks(List.of(), List.of(), List.of(), List.of());

    /// Without an event for longer than this (ms), the session is quiet.
    static final long QUIET = 5_000;

    /// Left to be seen of a quiet stretch at its beginning and at its end (ms).
    static final long BREATH = 1_000;

    public record PlotAt(long at, Plot plot) {}

    public record MaskAt(long at, Pane pane, String rule, int count) {}

    /// The stage was hidden in `when`, for `reason`.
    public record Hidden(Stretch when, String reason) {}

    public Landmarks {
        plots = List.copyOf(plots);
        masks = List.copyOf(masks);
        hidden = List.copyOf(hidden);
        quiet = List.copyOf(quiet);
    }

    /// Reads `entries` in their order; a stage that is still hidden at the end is so up to
    /// `length`.
    public static Landmarks of(Iterable<Entry> entries, long length) {
        Survey survey = new Survey();
        entries.forEach(survey::take);
        return survey.upTo(length);
    }

    public Optional<Hidden> hiddenAt(long ms) {
        return hidden.stream().filter(it -> it.when().covers(ms)).findFirst();
    }

    private static final class Survey {
        private final List<PlotAt> plots = new ArrayList<>();
        private final List<MaskAt> masks = new ArrayList<>();
        private final List<Hidden> hidden = new ArrayList<>();
        private final List<Stretch> quiet = new ArrayList<>();
        private Optional<Hidden> curtain = Optional.empty();
        private long last;

        void take(Entry entry) {
            long at = Math.max(last, entry.at());
            if (at - last > QUIET) {
                quiet.add(new Stretch(last + BREATH, at - BREATH));
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
                        SessionEvent.MarkSet _,
                        SessionEvent.PaneStaged _,
                        SessionEvent.SceneChosen _,
                        SessionEvent.TerminalPainted _,
                        SessionEvent.NotebookOpened _,
                        SessionEvent.NotebookSpliced _,
                        SessionEvent.NotebookPointed _,
                        SessionEvent.PlotPinned _,
                        SessionEvent.ViewerSpoke _,
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
}
