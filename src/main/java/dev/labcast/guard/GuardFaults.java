package dev.labcast.guard;

import dev.labcast.guard.Curtain.Fault;
import dev.labcast.session.SessionClock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Holds the curtain for what goes wrong in the guard itself, and lets go of it when the guard has
/// worked without a fault for a while: longer each time one comes back soon. Any thread.
final class GuardFaults {
    /// How long all must be well before the curtain goes up, and at most, in ms.
    static final long CALM = 1_000;

    private static final long CALMEST = 60_000;

    /// A fault that comes after so long, in ms, is a new one.
    private static final long FORGOTTEN = 120_000;

    private static final Set<Fault> PASSING = Set.of(Fault.SILENT, Fault.FAILED, Fault.FULL);

    /// When a fault was seen last, and how long all must be well after it.
    private record Seen(long at, long calm) {}

    private final Curtain curtain;
    private final SessionClock clock;
    private final Map<Fault, Seen> seen = new EnumMap<>(Fault.class);

    GuardFaults(Curtain curtain, SessionClock clock) {
        this.curtain = curtain;
        this.clock = clock;
    }

    void silent() {
        hold(
                Fault.SILENT,
                "The guard does not answer, so the stage is hidden; it is shown again when the guard"
                        + " answers.");
    }

    void failed() {
        hold(
                Fault.FAILED,
                "The guard met something it cannot judge, so the stage is hidden; it is shown again"
                        + " when that is over. The log file says what it was.");
    }

    void full() {
        hold(
                Fault.FULL,
                "The guard cannot keep up, so the stage is hidden; it is shown again when things are"
                        + " calmer.");
    }

    void dead() {
        hold(
                Fault.DEAD,
                "The guard failed, so the stage stays hidden. Start Labcast again; what was recorded"
                        + " is safe.");
    }

    void rules(String sentence) {
        hold(Fault.RULES, sentence);
    }

    void rulesAreGood() {
        curtain.release(Fault.RULES);
    }

    /// The guard has caught up with all that it was asked.
    void well() {
        PASSING.stream()
                .filter(fault -> curtain.isHeldFor(fault) && isOver(fault))
                .forEach(curtain::release);
    }

    private synchronized boolean isOver(Fault fault) {
        Seen last = seen.getOrDefault(fault, new Seen(0, CALM));
        return clock.now() - last.at() >= last.calm();
    }

    private void hold(Fault fault, String sentence) {
        note(fault);
        curtain.hold(fault, sentence);
    }

    private synchronized void note(Fault fault) {
        long now = clock.now();
        Seen last = seen.getOrDefault(fault, new Seen(now - FORGOTTEN, 0));
        long calm = last.calm();
        if (!curtain.isHeldFor(fault)) {
            calm = now - last.at() < FORGOTTEN ? Math.min(CALMEST, 2 * calm) : CALM;
        }
        seen.put(fault, new Seen(now, calm));
    }
}
