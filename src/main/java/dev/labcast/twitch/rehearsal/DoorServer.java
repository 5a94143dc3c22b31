package dev.labcast.twitch.rehearsal;

import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The WebSocket server behind a [Doorway], from one start of it to its end. Its own threads, all
/// daemons.
abstract class DoorServer extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(DoorServer.class);
    private static final int END_MILLIS = 1_000;

    private final BooleanSupplier turnsAway;

    /// `turnsAway` is asked for each client that comes.
    DoorServer(ServerSocketChannel channel, BooleanSupplier turnsAway) {
        super(channel);
        this.turnsAway = turnsAway;
        setDaemon(true);
        setTcpNoDelay(true);
        // Else the address stays taken for a minute after connections were cut.
        setReuseAddr(true);
        setConnectionLostTimeout(0);
    }

    /// Cuts every connection without a word.
    final void drop() {
        new ArrayList<>(getConnections())
                .forEach(it -> it.closeConnection(CloseFrame.ABNORMAL_CLOSE, ""));
    }

    /// Ends as a program does that is killed.
    final void kill() {
        drop();
        try {
            stop(END_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request)
            throws InvalidDataException {
        if (turnsAway.getAsBoolean()) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "not now");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public final void onError(WebSocket connection, Exception trouble) {
        LOG.debug("the Twitch of our own lost a client", trouble);
    }

    @Override
    public final void onStart() {}
}
