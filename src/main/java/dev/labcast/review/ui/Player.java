package dev.labcast.review.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Drives a [Playback] by a [PlayClock] and tells its listeners, at most 30 times a second however
/// often it is changed: a drag over the timeline costs no more than playing. The clock rests while
/// nothing moves. JavaFX thread (the listeners draw).
final class Player {

    /// Least time between two drawings (ms).
    static final long FRAME = 33;

    /// A gap between two beats counts as at most this (ms): a machine that slept plays on from
    /// where it was.
    static final long LONGEST_STEP = 1_000;

    private final PlayClock clock;
    private final List<Stretch> quiet;
    private final List<Consumer<Playback>> listeners = new ArrayList<>();
    private Playback playback;
    private boolean beating;
    private boolean stale;
    private OptionalLong lastBeat = OptionalLong.empty();
    private OptionalLong lastDrawn = OptionalLong.empty();

    Player(PlayClock clock, long length, List<Stretch> quiet) {
        this.clock = clock;
        this.quiet = List.copyOf(quiet);
        this.playback = Playback.of(length);
    }

    Playback playback() {
        return playback;
    }

    void onChange(Consumer<Playback> listener) {
        listeners.add(listener);
    }

    /// Takes the change over now and has it drawn with the next beat.
    void change(UnaryOperator<Playback> change) {
        playback = change.apply(playback);
        stale = true;
        if (!beating) {
            beating = true;
            lastBeat = OptionalLong.empty();
            clock.start(this::beat);
        }
    }

    void seek(double ms) {
        change(it -> it.seek(ms));
    }

    void step(long ms) {
        change(it -> it.seek(it.exact() + ms));
    }

    /// Draws at once what a beat would draw.
    void draw() {
        stale = false;
        listeners.forEach(listener -> listener.accept(playback));
    }

    /// Pauses, and lets the clock rest for good or until the next change.
    void stop() {
        playback = playback.pause();
        rest();
    }

    private void beat(long ms) {
        long step = Math.min(LONGEST_STEP, ms - lastBeat.orElse(ms));
        lastBeat = OptionalLong.of(ms);
        Playback next = playback.after(step, quiet);
        stale |= !next.equals(playback);
        playback = next;
        if (stale && ms - lastDrawn.orElse(ms - FRAME) >= FRAME) {
            lastDrawn = OptionalLong.of(ms);
            draw();
        }
        if (!playback.playing() && !stale) {
            rest();
        }
    }

    private void rest() {
        beating = false;
        clock.stop();
    }
}
