package dev.labcast.review.ui;

import java.util.Optional;
import java.util.function.LongConsumer;

/// A clock that beats when a test says so.
final class HandClock implements PlayClock {
    private Optional<LongConsumer> beat = Optional.empty();
    private long now = 1_000_000;

    @Override
    public void start(LongConsumer next) {
        beat = Optional.of(next);
    }

    @Override
    public void stop() {
        beat = Optional.empty();
    }

    boolean runs() {
        return beat.isPresent();
    }

    /// Lets `ms` go by and beats, if anybody listens.
    void pass(long ms) {
        now += ms;
        beat.ifPresent(it -> it.accept(now));
    }

    /// Beats once at once and then every `every` ms for `ms`.
    void run(long ms, long every) {
        pass(0);
        for (long gone = 0; gone < ms; gone += every) {
            pass(every);
        }
    }
}
