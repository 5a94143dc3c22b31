package dev.labcast.twitch.rehearsal;

import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The WebSocket server behind an [EventSubDoor], from one start of it to its end. Its own threads,
/// all daemons.
final class EventSubServer extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(EventSubServer.class);
    private static final String MOVED = "?moved=";
    private static final int END_MILLIS = 1_000;

    /// The old connection was kept for too long after a hand-over.
    private static final int GRACE_OVER = 4_004;

    /// A client said something; nobody is to.
    private static final int SPOKE = 4_001;

    private final EventSubDoor door;
    private final Map<WebSocket, String> sessions = new ConcurrentHashMap<>();
    private final Set<WebSocket> stranded = ConcurrentHashMap.newKeySet();

    EventSubServer(ServerSocketChannel channel, EventSubDoor door) {
        super(channel);
        this.door = door;
        setDaemon(true);
        setTcpNoDelay(true);
        // Else the address stays taken for a minute after connections were cut.
        setReuseAddr(true);
        setConnectionLostTimeout(0);
    }

    List<String> sessions() {
        return List.copyOf(sessions.values());
    }

    /// Under the door's room's lock, so that what happens comes in one order.
    void tell(Predicate<String> to, String message, boolean twice) {
        sessions.forEach((connection, session) -> {
            if (to.test(session)) {
                send(connection, message);
                if (twice) {
                    send(connection, message);
                }
            }
        });
    }

    void all(String message) {
        sessions.keySet().forEach(it -> send(it, message));
    }

    void handOver(UnaryOperator<String> words) {
        sessions.forEach((connection, session) -> send(connection, words.apply(session)));
    }

    void strand() {
        stranded.addAll(sessions.keySet());
    }

    void drop() {
        new ArrayList<>(getConnections())
                .forEach(it -> it.closeConnection(CloseFrame.ABNORMAL_CLOSE, ""));
    }

    void end(int code) {
        new ArrayList<>(getConnections()).forEach(it -> it.close(code, "ended"));
    }

    void kill() {
        drop();
        try {
            stop(END_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(WebSocket connection, String message) {
        if (connection.isOpen() && !stranded.contains(connection)) {
            connection.send(message);
        }
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request)
            throws InvalidDataException {
        if (door.turnsAway()) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "not now");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    /// Whoever was moved goes on with the session of before, which the old connection gives up.
    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        String target = Objects.requireNonNullElse(handshake.getResourceDescriptor(), "");
        int moved = target.indexOf(MOVED);
        String session = moved < 0 ? door.newSession() : target.substring(moved + MOVED.length());
        door.whileNothingHappens(() -> {
            List<WebSocket> before =
                    sessions.entrySet().stream()
                            .filter(it -> it.getValue().equals(session))
                            .map(Map.Entry::getKey)
                            .toList();
            connection.send(door.welcome(session));
            sessions.put(connection, session);
            before.forEach(sessions::remove);
            before.forEach(it -> it.close(GRACE_OVER, "moved"));
        });
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        connection.close(SPOKE, "client sent inbound traffic");
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        sessions.remove(connection);
        stranded.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception trouble) {
        LOG.debug("the rehearsal's EventSub lost a client", trouble);
    }

    @Override
    public void onStart() {}
}
