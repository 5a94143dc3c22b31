package dev.labcast.guard;

import dev.labcast.session.SessionClock;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees that the guard's thread goes on: a thread of its own, `labcast-guard-watch`, that looks
/// every [#TICK] ms whether the step the guard is in has ended. A look that itself came late, as
/// when the whole machine slept, counts for little, and time in which the guard wanted a processor
/// and had none counts for a part: that is a busy machine and no guard that hangs. [#begins] and
/// [#ends] are the guard's thread's.
final class GuardWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuardWatch.class);
    private static final long TICK = 20;

    /// Of the time without a processor, this part counts.
    private static final long STARVED = 8;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SessionClock clock;
    private final Thread guard;
    private final long patience;
    private final Runnable silent;
    private final AtomicLong steps = new AtomicLong();
    private final Thread thread;
    private volatile boolean running = true;
    private long told;
    private long lastCpu;

    /// `silent` is run again and again while a step of `guard` does not end within `patience`.
    GuardWatch(SessionClock clock, Thread guard, Duration patience, Runnable silent) {
        this.clock = clock;
        this.guard = guard;
        this.patience = patience.toMillis();
        this.silent = silent;
        thread = Thread.ofPlatform().daemon().name("labcast-guard-watch").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    /// Odd while the guard works at a step.
    void begins() {
        steps.incrementAndGet();
    }

    void ends() {
        steps.incrementAndGet();
    }

    private void watch() {
        try {
            long step = 0;
            long spent = 0;
            long last = clock.now();
            while (running) {
                Thread.sleep(TICK);
                long now = clock.now();
                long seen = steps.get();
                boolean same = seen == step && seen % 2 == 1;
                spent = same ? spent + counted(now - last) : 0;
                step = seen;
                last = now;
                if (spent >= patience) {
                    hide();
                    tell(step);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("The guard's watch was stopped");
        }
    }

    /// Whoever is told may fail; the stage is hidden by then, and the watch goes on.
    private void hide() {
        try {
            silent.run();
        } catch (RuntimeException failure) {
            LOG.error("The stage was hidden, and somebody who was told failed", failure);
        }
    }

    /// How much of the time since the last look counts, which was `since` ms ago. A look that came
    /// late says that others wait for a processor too, whom the guard may be waiting for.
    private long counted(long since) {
        long passed = Math.min(since, 2 * TICK);
        boolean late = since >= 2 * TICK;
        long nanos = threads.getThreadCpuTime(guard.threadId());
        long cpu = nanos / 1_000_000;
        long worked = Math.min(passed, cpu - lastCpu);
        lastCpu = cpu;
        boolean wants = nanos >= 0 && (late || guard.getState() == Thread.State.RUNNABLE);
        return wants ? worked + (passed - worked) / STARVED : passed;
    }

    /// Once for each step: where the guard is, not what it reads.
    private void tell(long step) {
        if (told != step) {
            told = step;
            LOG.warn(
                    "The guard does not answer; it is at {}",
                    Arrays.stream(guard.getStackTrace()).limit(12).toList());
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
