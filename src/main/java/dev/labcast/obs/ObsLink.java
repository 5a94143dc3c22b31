package dev.labcast.obs;

import dev.labcast.session.SessionClock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection to OBS Studio, kept up for as long as the desk is open. One thread,
/// `labcast-obs`, connects, waits, hears events and does all deeds in order; other threads only put
/// deeds on its agenda and are never kept waiting. While OBS is away a deed is answered at once.
/// Whatever the reason OBS is away for, it is tried again ([Backoff]): the person may start it or
/// correct its password at any time. Methods from any thread unless they say otherwise.
final class ObsLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ObsLink.class);
    private static final long END_MILLIS = 6_000;

    private final ObsDoor door;
    private final ObsAddress address;
    private final SessionClock clock;
    private final LinkListener listener;
    private final Agenda agenda = new Agenda();
    private final Backoff backoff = new Backoff();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("labcast-obs").unstarted(this::work);
    private volatile LinkState state = new LinkState.Off();
    private volatile long connection;
    private Optional<Obs> obs = Optional.empty();
    private Optional<String> told = Optional.empty();
    private int attempts;
    private long readyAt;

    ObsLink(ObsDoor door, ObsAddress address, SessionClock clock, LinkListener listener) {
        this.door = door;
        this.address = address;
        this.clock = clock;
        this.listener = listener;
    }

    /// Begins to connect, on its own thread from now on.
    void start() {
        begin();
        thread.start();
    }

    /// Begins, but leaves the work to whoever calls [#turn].
    void begin() {
        if (begun.compareAndSet(false, true)) {
            agenda.add(this::connect);
        }
    }

    LinkState state() {
        return state;
    }

    /// Has `deed` done after what was offered before. `failed` is told AWAY at once, on the calling
    /// thread, when OBS is not there; later, on the link's, what else went wrong.
    void offer(Deed deed, Consumer<ObsTrouble> failed) {
        if (state instanceof LinkState.Ready) {
            long number = connection;
            agenda.add(() -> carryOut(number, deed, failed));
        } else {
            failed.accept(away());
        }
    }

    /// As [#offer], before everything that waits.
    void ahead(Deed deed, Consumer<ObsTrouble> failed) {
        if (state instanceof LinkState.Ready) {
            long number = connection;
            agenda.ahead(() -> carryOut(number, deed, failed));
        } else {
            failed.accept(away());
        }
    }

    /// Has `deed` done in `millis`, if this connection is still there then.
    void later(long millis, Deed deed) {
        long number = connection;
        agenda.at(
                clock.now() + millis,
                () -> {
                    if (number == connection) {
                        carryOut(number, deed, trouble -> LOG.info(trouble.sentence()));
                    }
                });
    }

    /// Long deeds call this between their requests, on the link's thread: what is urgent is done
    /// now.
    void breathe() {
        for (var next = agenda.nextUrgent(); next.isPresent(); next = agenda.nextUrgent()) {
            next.get().run();
        }
    }

    /// Does the next thing that is due; says whether there was one. The link's thread, or a test's.
    boolean turn() {
        Optional<Runnable> next = agenda.next(clock.now());
        next.ifPresent(this::guarded);
        return next.isPresent();
    }

    private void work() {
        try {
            while (!closed.get()) {
                if (!turn()) {
                    agenda.await(clock.now());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /// A fault in one deed is no reason to give OBS up.
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException fault) {
            LOG.error("A deed in OBS failed", fault);
        }
    }

    private void connect() {
        if (closed.get()) {
            return;
        }
        attempts++;
        become(new LinkState.Connecting(attempts));
        long number = connection + 1;
        connection = number;
        try {
            Obs opened = door.open(address, event -> receive(number, event));
            obs = Optional.of(opened);
            LinkState.Ready ready = new LinkState.Ready(opened.version(), opened.canvas());
            attempts = 0;
            readyAt = clock.now();
            told = Optional.empty();
            become(ready);
            carryOut(number, it -> listener.ready(it, ready), this::refused);
        } catch (ObsTrouble trouble) {
            wait(trouble, backoff.failed());
        }
    }

    /// On the door's thread.
    private void receive(long number, ObsEvent event) {
        long at = clock.now();
        agenda.add(() -> hear(number, event, at));
    }

    private void hear(long number, ObsEvent event, long at) {
        if (number != connection) {
            return;
        }
        if (event instanceof ObsEvent.Closed(ObsTrouble reason)) {
            lost(reason);
        } else {
            carryOut(number, it -> listener.heard(it, event, at), this::refused);
        }
    }

    private void refused(ObsTrouble trouble) {
        LOG.warn("OBS did not do what was needed: {}", trouble.sentence());
    }

    private void carryOut(long number, Deed deed, Consumer<ObsTrouble> failed) {
        if (number != connection || obs.isEmpty()) {
            failed.accept(away());
            return;
        }
        try {
            deed.in(obs.get());
        } catch (ObsTrouble trouble) {
            if (trouble.kind() == ObsTrouble.Kind.AWAY && number == connection) {
                lost(trouble);
            }
            failed.accept(trouble);
        }
    }

    private void lost(ObsTrouble trouble) {
        if (obs.isPresent()) {
            long soon = backoff.lostAfter(clock.now() - readyAt);
            // A new connection while it quits might make it fall over.
            wait(trouble, trouble.quits() ? Backoff.CAP_MILLIS : soon);
        }
    }

    private void wait(ObsTrouble trouble, long millis) {
        connection++;
        obs.ifPresent(Obs::close);
        obs = Optional.empty();
        long next = clock.now() + millis;
        become(new LinkState.Waiting(trouble, next));
        if (!told.equals(Optional.of(trouble.sentence()))) {
            told = Optional.of(trouble.sentence());
            listener.trouble(trouble.sentence());
        }
        agenda.at(next, this::connect);
    }

    private void become(LinkState next) {
        state = next;
        listener.state(next);
    }

    private static ObsTrouble away() {
        return new ObsTrouble(ObsTrouble.Kind.AWAY, "OBS is not connected.");
    }

    /// Ends the connection and the thread. Waits for a request that is under way, a few seconds at
    /// most. Twice does nothing.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        agenda.ahead(() -> {});
        if (!thread.isAlive()) {
            end();
        } else if (Thread.currentThread() != thread) {
            try {
                thread.join(END_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void end() {
        connection++;
        obs.ifPresent(Obs::close);
        obs = Optional.empty();
        become(new LinkState.Off());
    }
}
