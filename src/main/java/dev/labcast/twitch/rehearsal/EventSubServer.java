package dev.labcast.twitch.rehearsal;

import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/// The WebSocket server behind an [EventSubDoor], from one start of it to its end. Its own threads,
/// all daemons.
final class EventSubServer extends DoorServer {
    private static final String MOVED = "?moved=";

    /// The old connection was kept for too long after a hand-over.
    private static final int GRACE_OVER = 4_004;

    /// A client said something; nobody is to.
    private static final int SPOKE = 4_001;

    private final EventSubDoor door;
    private final Map<WebSocket, String> sessions = new ConcurrentHashMap<>();
    private final Set<WebSocket> stranded = ConcurrentHashMap.newKeySet();

    EventSubServer(ServerSocketChannel channel, BooleanSupplier turnsAway, EventSubDoor door) {
        super(channel, turnsAway);
        this.door = door;
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

    void end(int code) {
        new ArrayList<>(getConnections()).forEach(it -> it.close(code, "ended"));
    }

    private void send(WebSocket connection, String message) {
        if (connection.isOpen() && !stranded.contains(connection)) {
            connection.send(message);
        }
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
}
