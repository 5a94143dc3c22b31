package dev.labcast.obs;

/// Puts Labcast's scenes right again some time after something changed in OBS, once for many
/// changes. Its own changes make OBS tell of changes, too: the run after them finds all well, and
/// should something undo them each time, runs become rarer. The link's thread.
final class Repairs {
    private static final long SOON_MILLIS = 250;
    private static final long RARELY_MILLIS = 16_000;

    /// Puts things right; says whether anything was wrong.
    @FunctionalInterface
    interface Run {
        boolean in(Obs obs) throws ObsTrouble;
    }

    private final ObsLink link;
    private final Run run;
    private long delay = SOON_MILLIS;
    private boolean waiting;

    Repairs(ObsLink link, Run run) {
        this.link = link;
        this.run = run;
    }

    /// A new connection: what waited on the old one is gone.
    void reset() {
        waiting = false;
        delay = SOON_MILLIS;
    }

    boolean isWaiting() {
        return waiting;
    }

    void changed() {
        if (!waiting) {
            waiting = true;
            link.later(delay, this::repair);
        }
    }

    private void repair(Obs obs) throws ObsTrouble {
        waiting = false;
        boolean wrong = run.in(obs);
        delay = wrong ? Math.min(RARELY_MILLIS, 2 * delay) : SOON_MILLIS;
    }
}
