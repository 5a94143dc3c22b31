package dev.labcast.review.ui;

import java.util.List;
import java.util.Optional;

/// Where a replay stands and how it goes on. `exact` is the position and `length` the end, in ms
/// since the session began; the position has fractions only so that slow play adds up. `backwards`
/// and `speed` count while it plays, and are kept for the next time. Pure and immutable; any
/// thread.
record Playback(
        double exact,
        long length,
        boolean playing,
        boolean backwards,
        Speed speed,
        boolean skipsQuiet) {

    Playback {
        exact = Math.clamp(exact, 0, (double) length);
    }

    static Playback of(long length) {
        return new Playback(0, Math.max(0, length), false, false, Speed.ONE, false);
    }

    /// Milliseconds since the session began.
    long position() {
        return (long) exact;
    }

    Playback seek(double ms) {
        return new Playback(ms, length, playing, backwards, speed, skipsQuiet);
    }

    /// Plays on; from the very end it starts again at the beginning. An empty session stays paused.
    Playback play() {
        return moving(exact < length || backwards ? exact : 0, length > 0, backwards, speed);
    }

    Playback pause() {
        return moving(exact, false, false, speed);
    }

    Playback toggle() {
        return playing ? pause() : play();
    }

    /// The L key of editors: plays forwards, and each further press faster.
    Playback forwards() {
        Playback faster = playing ? at(speed.faster()) : play();
        return playing && backwards ? moving(exact, true, false, Speed.ONE) : faster;
    }

    /// The J key of editors: plays backwards, and each further press faster.
    Playback rewind() {
        if (playing && backwards) {
            return at(speed.faster());
        }
        return moving(exact, exact > 0, true, playing ? Speed.ONE : speed);
    }

    Playback at(Speed next) {
        return moving(exact, playing, backwards, next);
    }

    Playback skippingQuiet(boolean skips) {
        return new Playback(exact, length, playing, backwards, speed, skips);
    }

    /// How it stands after `ms` of the watcher's time; pauses where the session ends (or begins).
    Playback after(long ms, List<Stretch> quiet) {
        if (!playing) {
            return this;
        }
        double step = ms * speed.factor();
        double next = leap(backwards ? exact - step : exact + step, quiet);
        return (backwards ? next <= 0 : next >= length) ? seek(next).pause() : seek(next);
    }

    private double leap(double to, List<Stretch> quiet) {
        Optional<Stretch> stretch = skipsQuiet ? Stretch.covering(quiet, to) : Optional.empty();
        return stretch.map(it -> (double) (backwards ? it.from() - 1 : it.to())).orElse(to);
    }

    private Playback moving(double from, boolean plays, boolean back, Speed next) {
        return new Playback(from, length, plays, back && plays, next, skipsQuiet);
    }
}
