package dev.labcast.twitch;

import com.github.twitch4j.client.websocket.WebsocketConnection;
import com.github.twitch4j.client.websocket.WebsocketConnectionConfig;
import com.neovisionaries.ws.client.WebSocket;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;

/// Twitch4J's WebSocket, ended by cutting the line. Its own way of ending makes a timer that races
/// with the server's farewell, and when it loses, its thread is no daemon and stays. Any thread.
final class IrcConnection extends WebsocketConnection {
    private volatile Optional<WebSocket> current = Optional.empty();

    IrcConnection(Consumer<WebsocketConnectionConfig> config) {
        super(config);
    }

    @Override
    protected WebSocket createWebsocket() throws IOException {
        WebSocket made = super.createWebsocket();
        current = Optional.of(made);
        return made;
    }

    /// Returns when the line is cut; may wait for a farewell that TLS wants to send.
    @Override
    public void close() throws IOException {
        closed.set(true);
        Optional<WebSocket> last = current;
        if (last.isPresent()) {
            Socket line = last.get().getSocket();
            if (line != null) {
                line.close();
            }
        }
    }
}
