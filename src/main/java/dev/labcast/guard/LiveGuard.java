package dev.labcast.guard;

import dev.labcast.guard.rule.SecretValues;
import dev.labcast.session.Pane;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The guard of a running session: a thread of its own around [Clearing], and a watch that draws
/// the curtain if that thread does not answer. `sink` is called on the guard's thread and must not
/// block for long. Callable from any thread.
public final class LiveGuard implements Guard, Masks {
    private static final Logger LOG = LoggerFactory.getLogger(LiveGuard.class);
    private static final long HEARTBEAT = 250;
    private static final long STALLED = 5_000;

    private final SessionClock clock;
    private final Curtain curtain;
    private final GuardRules rules;
    private final Inbox inbox = new Inbox();
    private final Set<Pane> revoked = ConcurrentHashMap.newKeySet();
    private final Clearing clearing;
    private final Thread thread;
    private final Thread watch;
    private final AtomicLong waivers = new AtomicLong();
    private volatile boolean running = true;
    private volatile long lastBeat;

    public LiveGuard(
            GuardSettings settings, SessionClock clock, Curtain curtain, Consumer<Cleared> sink) {
        this.clock = clock;
        this.curtain = curtain;
        Instant now = clock.startedAt().plusMillis(clock.now());
        rules = new GuardRules(GuardRules.book(settings, now), settings.workspace());
        clearing = new Clearing(rules, settings.holdBack(), clock, curtain, sink, revoked);
        lastBeat = clock.now();
        curtain.listen(reason -> inbox.offer(new Request.Curtained(reason)));
        thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("labcast-guard")
                        .uncaughtExceptionHandler(this::died)
                        .start(this::work);
        watch = Thread.ofPlatform().daemon().name("labcast-guard-watch").start(this::watch);
    }

    @Override
    public void submit(Draft draft) {
        offer(new Request.Clear(draft));
    }

    @Override
    public void stage(Pane pane, boolean onStage) {
        if (onStage) {
            revoked.remove(pane);
        } else {
            revoked.add(pane);
        }
        offer(new Request.Stage(pane, onStage));
    }

    @Override
    public PublicText clear(String text) {
        return new PublicText(rules.cleared(text));
    }

    @Override
    public void know(String name, String secret) {
        rules.register(SecretValues.among(Map.of(name, secret)));
    }

    @Override
    public ClearedMedia clear(List<Recording> media) {
        return new ClearedMedia(
                media.stream()
                        .map(it ->
                                new Recording(
                                        rules.cleared(it.file()), it.errorMillis(), it.takes()))
                        .toList());
    }

    @Override
    public Masks masks() {
        return this;
    }

    @Override
    public void tell(MaskListener listener) {
        offer(new Request.Tell(listener));
    }

    @Override
    public long waive(MaskMark mark) {
        mark.never()
                .ifPresent(sentence -> {
                    throw new IllegalArgumentException(sentence);
                });
        long number = waivers.incrementAndGet();
        offer(new Request.Waive(number, mark));
        return number;
    }

    @Override
    public void restore(long number) {
        offer(new Request.Restore(number));
    }

    @Override
    public void drain() {
        CountDownLatch done = new CountDownLatch(1);
        if (!offer(new Request.Wait(done::countDown))) {
            return;
        }
        try {
            while (thread.isAlive() && !done.await(HEARTBEAT, TimeUnit.MILLISECONDS)) {
                LOG.trace("Waiting for what is held back");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (running) {
            drain();
            running = false;
            inbox.offer(new Request.Wait(() -> {}));
            watch.interrupt();
            awaitEnd();
        }
    }

    /// The guard's thread is not interrupted: it may be writing to the log.
    private void awaitEnd() {
        try {
            thread.join(STALLED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean offer(Request request) {
        boolean taken = running && inbox.offer(request);
        if (running && !taken) {
            curtain.draw(
                    "The guard cannot keep up, so the stage is hidden. Lift the curtain when things are calmer.");
        }
        return taken;
    }

    private void work() {
        try {
            while (running) {
                long wait = Math.min(HEARTBEAT, clearing.untilDue().orElse(HEARTBEAT));
                Optional<Request> request = inbox.poll(wait);
                failingClosed(() -> {
                    request.ifPresent(clearing::take);
                    clearing.release();
                });
                lastBeat = clock.now();
            }
        } catch (InterruptedException _) {
            LOG.debug("The guard was stopped");
        }
    }

    /// Whatever goes wrong, nothing unverified is shown: the curtain also drops what is held back.
    private void failingClosed(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("The guard failed on what it was given", failure);
            curtain.draw(
                    "The guard met something it cannot judge, so the stage is hidden. Lift the curtain to go on.");
        }
    }

    private void watch() {
        try {
            while (running) {
                Thread.sleep(HEARTBEAT);
                if (clock.now() - lastBeat > STALLED) {
                    curtain.draw(
                            "The guard does not answer, so the stage is hidden. Lift the curtain to try again.");
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("The guard's watch was stopped");
        }
    }

    private void died(Thread dead, Throwable failure) {
        LOG.error("The guard failed", failure);
        curtain.draw(
                "The guard failed, so the stage stays hidden. Start Labcast again; what was recorded is safe.");
    }
}
