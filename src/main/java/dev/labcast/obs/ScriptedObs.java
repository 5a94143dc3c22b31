package dev.labcast.obs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// An OBS Studio in memory, for rehearsals and tests: it answers, refuses and tells as the real one
/// does (`ObsContract` holds both to it), and has hands for what a person does at OBS. It starts
/// with one scene, `Scene`, a canvas of 1280x720 at 30 frames a second and the inputs of Debian's
/// build. Its recordings are paths without files. Any thread; events come on a thread for each
/// connection.
public final class ScriptedObs implements ObsDoor {
    static final Obs.Canvas CANVAS = new Obs.Canvas(1280, 720, 30, 1);

    private static final long ANSWER_MILLIS = 2_000;
    private static final long FRAME_NANOS = 1_000_000_000 / 30;

    /// What one request does while the lock is held.
    interface Act<T> {
        T on(ScriptedObs obs) throws ObsTrouble;
    }

    final ScriptedCollection collection = new ScriptedCollection(this::tell);
    final ScriptedOutput record;
    final ScriptedOutput stream;
    final List<String> hotkeys = new ArrayList<>();
    final List<String> chapters = new ArrayList<>();
    final List<String> refreshed = new ArrayList<>();
    final Map<String, Map<String, String>> choices = new LinkedHashMap<>();
    final LongSupplier nanos;
    final Obs.Version version;

    private final Object lock = new Object();
    private final Path recordings;
    private final long answerMillis;
    private final List<ScriptedConnection> connections = new ArrayList<>();

    /// What waits for the end of a hang: late requests, hands and events, in order.
    private final List<Runnable> held = new ArrayList<>();

    private CompletableFuture<Boolean> thawed = CompletableFuture.completedFuture(true);
    private String password = "";
    private boolean running = true;
    private final long started;
    private int recorded;

    /// `nanos` is the clock by which it records, `recordings` where it says that it does. It is as
    /// old as Debian 12's OBS 29: no chapters.
    public ScriptedObs(LongSupplier nanos, Path recordings) {
        this(nanos, recordings, ScriptedRequests.STUDIO_29, ANSWER_MILLIS);
    }

    /// Of another age; `answerMillis` is how long its connections wait for one that hangs.
    ScriptedObs(LongSupplier nanos, Path recordings, Obs.Version version, long answerMillis) {
        this.nanos = nanos;
        this.recordings = recordings;
        this.version = version;
        this.answerMillis = answerMillis;
        started = nanos.getAsLong();
        record = new ScriptedOutput(nanos);
        stream = new ScriptedOutput(nanos);
    }

    /// As of OBS 31: knows chapters.
    public static ScriptedObs newer(LongSupplier nanos, Path recordings) {
        return new ScriptedObs(nanos, recordings, ScriptedRequests.STUDIO_31, ANSWER_MILLIS);
    }

    @Override
    public Obs open(ObsAddress address, Consumer<ObsEvent> events) throws ObsTrouble {
        Troubles troubles = new Troubles(address);
        CompletableFuture<Boolean> answering;
        synchronized (lock) {
            answering = thawed;
        }
        if (!within(answering)) {
            throw troubles.mute();
        }
        synchronized (lock) {
            if (!running) {
                throw troubles.absent();
            }
            if (!password.isEmpty() && !password.equals(address.password())) {
                throw troubles.password();
            }
            ScriptedConnection connection = new ScriptedConnection(this, troubles, events);
            connections.add(connection);
            return connection;
        }
    }

    /// Does what a request asks; while it hangs, waits for it as long as a real connection would.
    <T> T ask(ScriptedConnection connection, String request, Act<T> act) throws ObsTrouble {
        CompletableFuture<Boolean> answering;
        synchronized (lock) {
            connection.mustBeHeard();
            if (thawed.isDone()) {
                return answer(request, act);
            }
            answering = thawed;
        }
        boolean heard = within(answering);
        synchronized (lock) {
            if (heard) {
                connection.mustBeHeard();
                return answer(request, act);
            }
            connection.silentUntil(answering);
            hold(() -> late(request, act));
        }
        throw connection.troubles().silent(request);
    }

    /// Switches the program scene as a person does in OBS's own window.
    public void switchOutside(String scene) {
        person(obs -> {
            collection.switchTo(scene);
            return scene;
        });
    }

    /// Removes a scene or input in OBS's own window.
    public void removeOutside(String source) {
        person(obs -> {
            if (collection.scenes().contains(source)) {
                collection.removeScene(source);
            } else {
                collection.removeInput(source);
            }
            return source;
        });
    }

    /// Renames a scene or input in OBS's own window.
    public void renameOutside(String source, String to) {
        person(obs -> {
            if (collection.scenes().contains(source)) {
                collection.renameScene(source, to);
            } else {
                collection.renameInput(source, to);
            }
            return source;
        });
    }

    /// Another scene collection is chosen in OBS's own window; its scenes are played to be the
    /// same.
    public void collectionOutside(String name) {
        person(obs -> {
            tell(new ObsEvent.CollectionChanged(name));
            return name;
        });
    }

    /// Offers a kind of inputs, `browser_source` say, as by a plug-in.
    public void offer(String kind) {
        synchronized (lock) {
            collection.kinds().add(kind);
        }
    }

    /// This OBS can make no input of `kind` any more.
    public void withdraw(String kind) {
        synchronized (lock) {
            collection.kinds().remove(kind);
        }
    }

    /// What [Obs#choices] answers for all inputs.
    public void choices(String property, Map<String, String> offered) {
        synchronized (lock) {
            choices.put(property, Map.copyOf(offered));
        }
    }

    /// Quits as by its menu: says so, stops what runs, keeps its scenes.
    public void quit() {
        end(true);
    }

    /// Ends as by `kill -9`.
    public void crash() {
        end(false);
    }

    /// Starts again after [#quit] or [#crash].
    public void comeBack() {
        synchronized (lock) {
            running = true;
        }
    }

    /// Sets the password that connections need; those that are open are ended, as by the real one.
    public void password(String wanted) {
        List<ScriptedConnection> ended;
        synchronized (lock) {
            password = wanted;
            ended = List.copyOf(connections);
        }
        ended.forEach(connection -> connection.gone(false));
    }

    /// Hangs, as under SIGSTOP, until `freeze(false)`, and then does what it was asked meanwhile.
    public void freeze(boolean frozen) {
        synchronized (lock) {
            if (frozen) {
                thawed = thawed.isDone() ? new CompletableFuture<>() : thawed;
            } else {
                thaw();
            }
        }
    }

    /// The hotkeys that were pressed, in order.
    public List<String> hotkeys() {
        synchronized (lock) {
            return List.copyOf(hotkeys);
        }
    }

    /// The chapters of all recordings, in order.
    public List<String> chapters() {
        synchronized (lock) {
            return List.copyOf(chapters);
        }
    }

    /// The browser sources that were refreshed, in order.
    public List<String> refreshed() {
        synchronized (lock) {
            return List.copyOf(refreshed);
        }
    }

    /// Tells all connections, at the end of a hang if there is one. Holds the lock.
    void tell(ObsEvent event) {
        hold(() -> connections.forEach(connection -> connection.tell(event)));
    }

    void leave(ScriptedConnection connection) {
        synchronized (lock) {
            connections.remove(connection);
        }
    }

    /// The file of the recording that begins now, or began last.
    String recording(boolean begins) {
        recorded += begins ? 1 : 0;
        return recordings.resolve("recording-" + recorded + ".mkv").toString();
    }

    Obs.Stats stats() {
        long frames = (nanos.getAsLong() - started) / FRAME_NANOS;
        return new Obs.Stats(5, 250, 50_000, 30, 4, 0, frames, 0, frames);
    }

    private <T> T answer(String request, Act<T> act) throws ObsTrouble {
        if (!version.requests().contains(request)) {
            throw Refused.unknownRequest(request);
        }
        return act.on(this);
    }

    /// The real one too does late what nobody waits for any more.
    private <T> void late(String request, Act<T> act) {
        try {
            answer(request, act);
        } catch (ObsTrouble nobodyWaits) {
            // Its answer would have gone to a question that is forgotten.
        }
    }

    private void person(Act<String> act) {
        synchronized (lock) {
            hold(() -> {
                try {
                    act.on(this);
                } catch (ObsTrouble impossible) {
                    throw new IllegalArgumentException(impossible.sentence(), impossible);
                }
            });
        }
    }

    /// Now, or at the end of the hang. Holds the lock.
    private void hold(Runnable act) {
        if (thawed.isDone()) {
            act.run();
        } else {
            held.add(act);
        }
    }

    private void thaw() {
        thawed.complete(true);
        List<Runnable> acts = List.copyOf(held);
        held.clear();
        acts.forEach(Runnable::run);
    }

    private void end(boolean politely) {
        List<ScriptedConnection> ended;
        synchronized (lock) {
            if (politely) {
                thaw();
                tell(new ObsEvent.Exiting());
            }
            held.clear();
            thawed.complete(true);
            running = false;
            record.end();
            stream.end();
            ended = List.copyOf(connections);
        }
        ended.forEach(connection -> connection.gone(politely));
    }

    private boolean within(CompletableFuture<Boolean> wanted) {
        try {
            return wanted.get(answerMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("it does not fail", impossible);
        }
    }
}
