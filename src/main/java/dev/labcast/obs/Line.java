package dev.labcast.obs;

import io.obswebsocket.community.client.OBSCommunicator;
import io.obswebsocket.community.client.OBSRemoteController;
import io.obswebsocket.community.client.authenticator.AuthenticatorImpl;
import io.obswebsocket.community.client.listener.event.OBSEventListener;
import io.obswebsocket.community.client.message.event.Event;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.WebSocketException;

/// One connection through the vendor's client: connects, identifies, asks, ends. The client keeps
/// what it does well (Hello and Identify, the password's proof, the message loop) and is given our
/// parts for the rest.
///
/// A connection is silent from the time a question got no answer, and nothing else was heard
/// either, until something is heard again. While it is silent every question fails at once. When it
/// falls silent OBS is asked one thing more, whose answer ends the silence also where OBS lost the
/// first question. An OBS that says that it quits is asked nothing any more: it goes on to answer
/// until its windows are gone, and dies of questions about them then (29.0). Note that an OBS that
/// hung does what it was asked when it goes on, also what nobody waits for any more.
final class Line {
    /// In the answer to GetSceneList.
    static final String PROGRAM = "currentProgramSceneName";

    private static final int CONNECT_SECONDS = 3;
    private static final long IDENTIFY_MILLIS = 2_000;
    private static final int START_TRIES = 30;
    private static final long START_PAUSE_MILLIS = 100;
    private static final int NOT_READY = 207;
    private static final int FAREWELL_MILLIS = 300;
    private static final long LAST_EVENT_MILLIS = 1_000;

    private final Troubles troubles;
    private final long answerMillis;
    private final PendingAnswers pending = new PendingAnswers();
    private final ProgramScene program =
            new ProgramScene(
                    this::askProgram,
                    millis -> CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS),
                    scene -> post(new ObsEvent.SceneSwitched(scene)));
    private final Greeting greeting;
    private final EventThread events;
    private final OBSCommunicator communicator;
    private final OBSRemoteController controller;
    private final Object stopping = new Object();
    private boolean stopped;
    private volatile long messages;
    private volatile boolean silent;
    private volatile boolean quitting;

    Line(ObsAddress address, Consumer<ObsEvent> consumer, long answerMillis) {
        this.troubles = new Troubles(address);
        this.answerMillis = answerMillis;
        greeting = new Greeting(troubles, this::end);
        events = new EventThread(consumer, this::stop);
        communicator =
                new OBSCommunicator(
                        new RawTranslator(this::heard),
                        new AuthenticatorImpl(address.password()),
                        greeting,
                        pending,
                        new Listener());
        controller =
                new OBSRemoteController(
                        Jetty.client(),
                        communicator,
                        failure -> greeting.unreached(failure.getThrowable()),
                        numeric(address.host()),
                        address.port(),
                        CONNECT_SECONDS,
                        false);
    }

    void open() throws ObsTrouble {
        controller.connect();
        try {
            greeting.await(IDENTIFY_MILLIS);
            awaitStarted();
        } catch (ObsTrouble trouble) {
            stop();
            throw trouble;
        }
        events.start();
    }

    /// An OBS that starts answers before it has its scenes, and falls over some questions then
    /// (seen with 29.0); GetSceneList is safe. Later ones answer 207, not ready.
    private void awaitStarted() throws ObsTrouble {
        for (int tries = 0; tries < START_TRIES; tries++) {
            if (started()) {
                return;
            }
            pause(START_PAUSE_MILLIS);
        }
        throw troubles.starting();
    }

    /// Between two looks at something that OBS does not tell.
    void pause(long millis) throws ObsTrouble {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw troubles.interrupted();
        }
    }

    private boolean started() throws ObsTrouble {
        try {
            String scene = ask(new Ask("GetSceneList")).text(PROGRAM);
            program.begin(scene);
            return !scene.isEmpty();
        } catch (ObsTrouble trouble) {
            if (trouble.code() == NOT_READY) {
                return false;
            }
            throw trouble;
        }
    }

    Fields ask(Ask ask) throws ObsTrouble {
        if (silent) {
            throw troubles.stillSilent();
        }
        RawRequest request = new RawRequest(ask);
        CompletableFuture<RawAnswer> expected = pending.expect(request.getRequestId());
        long before = messages;
        try {
            send(request);
            RawAnswer answer = expected.get(answerMillis, TimeUnit.MILLISECONDS);
            if (answer.done()) {
                return answer.fields();
            }
            throw troubles.refused(ask.request(), answer.code(), answer.comment());
        } catch (TimeoutException late) {
            fallSilentUnlessHeardSince(before);
            throw troubles.silent(ask.request());
        } catch (CancellationException | WebSocketException ended) {
            throw quitting ? troubles.quits() : troubles.gone();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw troubles.interrupted();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("answers do not fail", impossible);
        } finally {
            pending.forget(request.getRequestId());
        }
    }

    int waiting() {
        return pending.size();
    }

    void close() {
        end(troubles.closedByUs());
        stop();
        try {
            events.await(LAST_EVENT_MILLIS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends after it is expected, and looks afterwards whether the connection has ended meanwhile,
    /// so that either the end or we see that nobody will answer.
    private void send(RawRequest request) {
        if (!events.ended()) {
            controller.sendRequest(request, answer -> {});
        }
        if (events.ended()) {
            pending.end();
        }
    }

    private void fallSilentUnlessHeardSince(long before) {
        if (messages == before && !events.ended()) {
            silent = true;
            try {
                controller.sendRequest(new RawRequest(new Ask("GetVersion")), answer -> {});
            } catch (WebSocketException ended) {
                // Then its end is about to be told.
                silent = false;
            }
        }
    }

    /// Only Jetty's one reading thread calls this.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void heard(Fields message) {
        messages++;
        silent = false;
        greeting.heard(message);
    }

    /// From Jetty's thread or a timer's, so without waiting. Its answer is not missed when it never
    /// comes.
    private CompletableFuture<String> askProgram() {
        RawRequest request = new RawRequest(new Ask("GetSceneList"));
        CompletableFuture<RawAnswer> expected = pending.expect(request.getRequestId());
        try {
            send(request);
        } catch (WebSocketException ended) {
            expected.cancel(false);
        }
        return expected.thenApply(answer -> answer.fields().text(PROGRAM));
    }

    private void post(ObsEvent event) {
        if (!events.post(event)) {
            end(troubles.overrun());
        }
    }

    private void end(ObsTrouble reason) {
        if (events.end(reason)) {
            pending.end();
        }
    }

    /// Says farewell and ends Jetty's threads. An interrupt would leave some of them behind, so it
    /// is put off until they are gone.
    private void stop() {
        synchronized (stopping) {
            if (stopped) {
                return;
            }
            stopped = true;
            boolean interrupted = Thread.interrupted();
            try {
                if (greeting.connected()) {
                    communicator.closeAndAwait(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException interrupt) {
                interrupted = true;
            }
            controller.stop();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// OBS listens on IPv4 unless told otherwise; the name may mean `::1` first.
    private static String numeric(String host) {
        if (host.toLowerCase(Locale.ROOT).equals("localhost")) {
            return "127.0.0.1";
        }
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private final class Listener implements OBSEventListener {
        @Override
        @SuppressWarnings("rawtypes") // the client's signature
        public void onEvent(Event event) {
            if (event instanceof RawEvent raw) {
                Optional<ObsEvent> read = EventNames.read(raw);
                if (read.filter(ObsEvent.Exiting.class::isInstance).isPresent()) {
                    quitting = true;
                    post(new ObsEvent.Exiting());
                    end(troubles.quits());
                    return;
                }
                program.heard(raw);
                read.ifPresent(Line.this::post);
            }
        }

        @Override
        public int computeEventSubscription() {
            return EventNames.SUBSCRIBED;
        }
    }
}
