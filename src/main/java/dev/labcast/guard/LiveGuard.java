package dev.labcast.guard;

import dev.labcast.guard.rule.OwnRule;
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

/// The guard of a running session: a thread of its own around [Clearing], and a watch that hides
/// the stage if that thread does not answer. When it does again, and has caught up, the stage is
/// shown again. `sink` is called on the guard's thread and must not block for long. Callable from
/// any thread.
public final class LiveGuard implements Guard, Masks {
    private static final Logger LOG = LoggerFactory.getLogger(LiveGuard.class);
    private static final long HEARTBEAT = 250;
    private static final long STALLED = 5_000;

    /// How long the guard may have work without an end, in ms, before the stage is hidden.
    private static final long LAG = 5_000;

    /// A turn that takes so long, in ms, waits for something.
    private static final long LONG = 1_000;

    private final SessionClock clock;

    private final GuardFaults faults;
    private final GuardRules rules;
    private final Set<String> disabled;
    private final Inbox inbox = new Inbox();
    private final Set<Pane> revoked = ConcurrentHashMap.newKeySet();
    private final Set<Pane> staged = ConcurrentHashMap.newKeySet();
    private final Clearing clearing;
    private final Thread thread;
    private final GuardWatch watch;
    private final AtomicLong waivers = new AtomicLong();
    private final AtomicLong rulesTold = new AtomicLong();
    private volatile boolean running = true;
    private long caughtUp;

    public LiveGuard(
            GuardSettings settings, SessionClock clock, Curtain curtain, Consumer<Cleared> sink) {
        this.clock = clock;
        faults = new GuardFaults(curtain, clock);
        disabled = settings.disabled();
        Instant now = clock.startedAt().plusMillis(clock.now());
        rules =
                new GuardRules(
                        GuardRules.book(settings, now),
                        settings.workspace(),
                        new Budget(clock, settings.patience().toMillis() / 2));
        clearing = new Clearing(rules, settings.holdBack(), clock, curtain, sink, revoked);
        curtain.listen(reason -> inbox.offer(new Request.Curtained(reason)));
        caughtUp = clock.now();
        thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("labcast-guard")
                        .uncaughtExceptionHandler(this::died)
                        .unstarted(this::work);
        watch = new GuardWatch(clock, thread, settings.patience(), this::silent);
        thread.start();
        watch.start();
    }

    @Override
    public void submit(Draft draft) {
        offer(new Request.Clear(draft));
    }

    @Override
    public void stage(Pane pane, boolean onStage) {
        if (onStage) {
            revoked.remove(pane);
            staged.add(pane);
        } else {
            revoked.add(pane);
            staged.remove(pane);
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

    /// From now on `own` are the person's rules: what is held back is read again by them, and what
    /// stands on the stage. A curtain that [#rulesFail] drew goes up behind that.
    public void rules(List<OwnRule> own) {
        rules.own(own.stream().filter(it -> !disabled.contains(it.id())).toList());
        long told = rulesTold.incrementAndGet();
        // Unless a file has broken again meanwhile
        offer(
                new Request.Wait(() -> {
                    if (told == rulesTold.get()) {
                        faults.rulesAreGood();
                    }
                }));
    }

    /// A rule file cannot be used any more: the stage is hidden before this returns, until
    /// [#rules]. `sentence` tells the person.
    public void rulesFail(String sentence) {
        rulesTold.incrementAndGet();
        faults.rules(sentence);
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
            watch.close();
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
            faults.full();
        }
        return taken;
    }

    private void work() {
        try {
            while (running) {
                long wait = Math.min(HEARTBEAT, clearing.untilDue().orElse(HEARTBEAT));
                Optional<Request> request = inbox.poll(wait);
                long began = clock.now();
                watch.begins();
                failingClosed(() -> clearing.turn(request));
                watch.ends();
                keepUp(clock.now() - began);
            }
        } catch (InterruptedException _) {
            LOG.debug("The guard was stopped");
        }
    }

    /// A guard that is never done judges what was there long ago. A turn that `took` long (ms) by
    /// itself is the watch's business.
    private void keepUp(long took) {
        long now = clock.now();
        caughtUp += took > LONG ? took : 0;
        if (inbox.isEmpty()) {
            caughtUp = now;
            faults.well();
        } else if (now - caughtUp > LAG && !staged.isEmpty()) {
            faults.full();
        }
    }

    /// Whatever goes wrong, nothing unverified is shown: the curtain also drops what is held back.
    private void failingClosed(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("The guard failed on what it was given", failure);
            faults.failed();
        }
    }

    /// While nothing is on stage there is nothing to hide, and what is put there is read first.
    private void silent() {
        if (!staged.isEmpty()) {
            faults.silent();
        }
    }

    private void died(Thread dead, Throwable failure) {
        LOG.error("The guard failed", failure);
        watch.close(); // which would say that it may answer again
        faults.dead();
    }
}
