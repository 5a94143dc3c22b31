package dev.labcast.obs;

import java.util.function.LongSupplier;

/// A recording or stream that [ScriptedObs] plays, and which it guards: whether it runs, and for
/// how long by the given clock (nanoseconds).
final class ScriptedOutput {
    private static final long NANOS = 1_000_000;
    private static final long BYTES_A_MILLI = 190;
    private static final double FRAMES_A_MILLI = 0.03;

    private final LongSupplier nanos;
    private boolean active;
    private boolean paused;
    private long ran;
    private long since;

    ScriptedOutput(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void start() throws ObsTrouble {
        if (active) {
            throw Refused.running();
        }
        active = true;
        paused = false;
        ran = 0;
        since = nanos.getAsLong();
    }

    void stop() throws ObsTrouble {
        if (!active) {
            throw Refused.notRunning();
        }
        end();
    }

    void end() {
        active = false;
        paused = false;
    }

    /// False when nothing runs that could pause: OBS says nothing then.
    boolean pause() throws ObsTrouble {
        if (paused) {
            throw Refused.paused();
        }
        if (active) {
            ran += nanos.getAsLong() - since;
            paused = true;
        }
        return active;
    }

    void resume() throws ObsTrouble {
        if (!paused) {
            throw Refused.notPaused();
        }
        paused = false;
        since = nanos.getAsLong();
    }

    boolean active() {
        return active;
    }

    Obs.Output state() {
        if (!active) {
            return new Obs.Output(false, false, false, 0, 0, 0, 0);
        }
        long millis = (ran + (paused ? 0 : nanos.getAsLong() - since)) / NANOS;
        return new Obs.Output(
                true,
                paused,
                false,
                millis,
                millis * BYTES_A_MILLI,
                0,
                (long) (millis * FRAMES_A_MILLI));
    }
}
