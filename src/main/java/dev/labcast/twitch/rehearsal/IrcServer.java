package dev.labcast.twitch.rehearsal;

import java.nio.channels.ServerSocketChannel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.DefaultWebSocketServerFactory;

/// The WebSocket server behind an [IrcDoor], from one start of it to its end. Its own threads, all
/// daemons.
final class IrcServer extends DoorServer {
    private final IrcDoor door;
    private final Map<WebSocket, Client> clients = new ConcurrentHashMap<>();
    private final Set<WebSocket> stranded = ConcurrentHashMap.newKeySet();

    IrcServer(ServerSocketChannel channel, BooleanSupplier turnsAway, IrcDoor door) {
        super(channel, turnsAway);
        this.door = door;
        setWebSocketFactory(new TwitchSockets());
    }

    Collection<IrcCaller> callers() {
        return clients.values().stream().map(Client::caller).toList();
    }

    void flush(IrcFraming framing) {
        clients.values().forEach(it -> it.frames.flush(framing));
    }

    void hold() {
        clients.values().forEach(it -> it.frames.hold());
    }

    void release() {
        clients.forEach((connection, client) -> {
            if (!stranded.contains(connection)) {
                client.frames.release();
            }
        });
    }

    void strand() {
        stranded.addAll(clients.keySet());
        hold();
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request)
            throws InvalidDataException {
        door.ice().pass();
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        Client client = new Client(connection, new IrcFrames(connection));
        clients.put(connection, client);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        door.ice().pass();
        Client client = clients.get(connection);
        if (client != null && !stranded.contains(connection)) {
            client.caller.take(message);
        }
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        door.ice().pass();
        if (!stranded.contains(connection)) {
            super.onWebsocketPing(connection, ping);
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        clients.remove(connection);
        stranded.remove(connection);
    }

    private final class Client implements IrcCaller.Host {
        private final WebSocket connection;
        private final IrcFrames frames;
        private final IrcCaller caller;

        Client(WebSocket connection, IrcFrames frames) {
            this.connection = connection;
            this.frames = frames;
            caller = new IrcCaller(door.room(), door.accounts(), this);
            if (door.isFrozen()) {
                frames.hold();
            }
        }

        IrcCaller caller() {
            return caller;
        }

        @Override
        public void send(List<String> lines) {
            frames.lines(lines, door.framing());
        }

        @Override
        public void sendSoon(String line) {
            frames.line(line, door.framing());
        }

        @Override
        public void hangUp() {
            connection.close();
        }

        @Override
        public boolean refusesLogins() {
            return door.refusesLogins();
        }
    }

    /// Some clients ask for the subprotocol `irc`, others for none; Twitch takes both.
    private static final class TwitchSockets extends DefaultWebSocketServerFactory {
        @Override
        public WebSocketImpl createWebSocket(WebSocketAdapter server, List<Draft> none) {
            List<IProtocol> protocols = List.of(new Protocol("irc"), new Protocol(""));
            return new WebSocketImpl(server, List.of(new Draft_6455(List.of(), protocols)));
        }
    }
}
