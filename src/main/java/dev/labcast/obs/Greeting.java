package dev.labcast.obs;

import io.obswebsocket.community.client.WebSocketCloseCode;
import io.obswebsocket.community.client.listener.lifecycle.ReasonThrowable;
import io.obswebsocket.community.client.listener.lifecycle.communicator.CommunicatorLifecycleListener;
import io.obswebsocket.community.client.message.authentication.Hello;
import io.obswebsocket.community.client.message.authentication.Identified;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// Watches how a connection begins: it is either identified or in one trouble, which [#await]
/// throws. Once it is identified only its end matters. What the client complains of otherwise
/// (messages it does not know, say) is noise. Jetty's threads, and the one that opens.
final class Greeting implements CommunicatorLifecycleListener {
    /// Of one message; the client's own limit of 1 MB is less than some lists are long.
    private static final int MOST_BYTES = 16 << 20;

    private final CompletableFuture<Optional<ObsTrouble>> outcome = new CompletableFuture<>();
    private final Troubles troubles;
    private final Consumer<ObsTrouble> ended;
    private volatile boolean connected;
    private volatile boolean greeted;

    Greeting(Troubles troubles, Consumer<ObsTrouble> ended) {
        this.troubles = troubles;
        this.ended = ended;
    }

    void await(long millis) throws ObsTrouble {
        Optional<ObsTrouble> trouble;
        try {
            trouble = outcome.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException nothingSaid) {
            // obs-websocket 4 waits for the client to begin.
            trouble = Optional.of(greeted ? troubles.stillSilent() : troubles.tooOld());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            trouble = Optional.of(troubles.interrupted());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("the outcome does not fail", impossible);
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    void unreached(@Nullable Throwable failure) {
        fail(troubles.unreached(failure));
    }

    /// Told each message before the client deals with it.
    void heard(Fields message) {
        if (outcome.isDone()) {
            return;
        }
        boolean version4 = message.has("update-type");
        boolean rpcOfHello = message.fields("d").has("rpcVersion");
        if (version4 || (rpcOfHello && message.fields("d").whole("rpcVersion") < 1)) {
            fail(troubles.tooOld());
        } else if (!message.has("op")) {
            fail(troubles.stranger());
        }
    }

    /// Whether there ever was a WebSocket.
    boolean connected() {
        return connected;
    }

    @Override
    public void onConnect(Session session) {
        connected = true;
        session.getPolicy().setMaxTextMessageSize(MOST_BYTES);
    }

    @Override
    public void onHello(Hello hello) {
        greeted = true;
    }

    @Override
    public void onIdentified(Identified identified) {
        outcome.complete(Optional.empty());
    }

    @Override
    public void onReady() {}

    @Override
    public void onClose(WebSocketCloseCode code) {
        ObsTrouble reason = troubles.closed(code, greeted);
        fail(reason);
        ended.accept(reason);
    }

    @Override
    public void onDisconnect() {}

    @Override
    public void onError(ReasonThrowable error) {
        if (!greeted) {
            fail(troubles.unreached(error.getThrowable()));
        }
    }

    /// Does nothing once it is identified or failed.
    private void fail(ObsTrouble trouble) {
        outcome.complete(Optional.of(trouble));
    }
}
