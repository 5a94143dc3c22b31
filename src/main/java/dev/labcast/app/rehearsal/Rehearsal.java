package dev.labcast.app.rehearsal;

import dev.labcast.session.SessionClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Plays a script from its first step to its last: waits for each step's time, lets the hands do
/// it, and keeps account. Runs on the thread that calls [#play].
public final class Rehearsal {
    private final Script script;
    private final Pace pace;
    private final SessionClock clock;
    private final Hands hands;

    public Rehearsal(Script script, Pace pace, SessionClock clock, Hands hands) {
        this.script = script;
        this.pace = pace;
        this.clock = clock;
        this.hands = hands;
    }

    /// `progress` is told of each step as it begins and may be slow; what it takes is not made up
    /// for.
    public List<Performed> play(Consumer<Cued> progress) throws InterruptedException {
        List<Performed> all = new ArrayList<>();
        for (Cued cued : script.steps()) {
            if (cued.at().isPresent()) {
                await(pace.scaled(cued.at().get()));
            }
            progress.accept(cued);
            long began = clock.now();
            String failed = "";
            try {
                hands.perform(cued.step(), pace);
            } catch (StepFailed failure) {
                failed = failure.sentence();
            }
            all.add(new Performed(cued.number(), Steps.describe(cued.step()), began, failed));
        }
        return all;
    }

    private void await(Duration sessionTime) throws InterruptedException {
        long left = sessionTime.toMillis() - clock.now();
        if (left > 0) {
            Thread.sleep(left);
        }
    }
}
