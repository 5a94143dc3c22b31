package dev.labcast.obs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A stretch of a recording between two breaks, and what is known about its offset: the session
/// time at which the recording would have begun had it never paused. Two things tell of it: when
/// the stretch began, and looks at how much was recorded. The looks come late by the encoder's lag,
/// the frames that OBS has taken in but not yet counted. The link's thread.
final class Stretch {
    private static final int LOOKS = 600;

    /// How a stretch began: so much later than where `parent` would have gone on.
    record After(Stretch parent, Estimate gap) {}

    private final RecordFile file;
    private final Deque<Estimate> looks = new ArrayDeque<>();
    private Optional<Estimate> begun = Optional.empty();
    private Optional<After> after = Optional.empty();
    private double from;
    private double to;
    private boolean goesOn = true;

    Stretch(RecordFile file, double from) {
        this.file = file;
        this.from = from;
        to = from;
    }

    RecordFile file() {
        return file;
    }

    void began(Estimate offset) {
        begun = Optional.of(offset);
        from = offset.middle();
    }

    void follows(After before) {
        after = Optional.of(before);
    }

    /// `look`: the session time of the look less what was recorded by then.
    void look(Estimate look, double at) {
        if (looks.size() == LOOKS) {
            looks.removeFirst();
        }
        looks.add(look);
        reaches(at);
    }

    void reaches(double at) {
        to = Math.max(to, at);
    }

    void end(double at) {
        to = Math.max(from, at);
        goesOn = false;
    }

    double reached() {
        return to;
    }

    boolean isBegun() {
        return begun.isPresent();
    }

    Optional<Estimate> looked() {
        return looks.isEmpty() ? Optional.empty() : Optional.of(Estimate.of(looks));
    }

    /// By how much the looks are late, where the begin tells.
    Optional<Estimate> lag() {
        return looks.size() < 3
                ? Optional.empty()
                : begun.flatMap(known -> looked().map(look -> look.minus(known)));
    }

    /// The best that is known, if looks are late by `lag`.
    Estimate offset(Estimate lag) {
        Optional<Estimate> told =
                begun.or(() -> after.map(it -> it.parent().offset(lag).plus(it.gap())));
        Optional<Estimate> seen = looked().map(look -> look.minus(lag));
        if (told.isPresent() && seen.isPresent()) {
            return told.get().error() <= seen.get().error() ? told.get() : seen.get();
        }
        return told.or(() -> seen).orElse(new Estimate(from, Double.POSITIVE_INFINITY));
    }

    RecordSpan span(Estimate lag) {
        Estimate offset = offset(lag);
        double fileBegan = 0;
        double start = from;
        double error = offset.error();
        if (file.split().isPresent()) {
            RecordFile.Split split = file.split().get();
            double at = split.at() - lag.middle();
            fileBegan = at - split.before().offset(lag).middle();
            error += lag.error();
            start = Math.max(start, at);
        }
        long begins = Math.round(start);
        return new RecordSpan(
                file.path(),
                begins,
                Math.round(Math.max(start, to)),
                Math.max(0, Math.round(begins - offset.middle() - fileBegan)),
                error,
                goesOn);
    }
}
