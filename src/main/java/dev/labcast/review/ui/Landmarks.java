package dev.labcast.review.ui;

import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
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
}
