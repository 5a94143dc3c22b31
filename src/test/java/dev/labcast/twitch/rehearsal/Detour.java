package dev.labcast.twitch.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Another port of this machine that leads to a door of the double, byte by byte. Its threads are
/// virtual and end with it.
public final class Detour implements AutoCloseable {
    private final URI door;
    private final ServerSocket port;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();

    public Detour(URI door) throws IOException {
        this.door = door;
        port = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::lead);
    }

    public URI address() {
        return URI.create("ws://127.0.0.1:" + port.getLocalPort() + door.getPath());
    }

    /// How many have come this way.
    public int visits() {
        return ends.size() / 2;
    }

    private void lead() {
        try {
            while (true) {
                Socket came = port.accept();
                Socket on = new Socket(InetAddress.getLoopbackAddress(), door.getPort());
                ends.addAll(List.of(came, on));
                Thread.ofVirtual().start(() -> pass(came, on));
                Thread.ofVirtual().start(() -> pass(on, came));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // Either side is: the other is closed with it.
        }
    }

    @Override
    public void close() {
        try {
            port.close();
            for (Socket end : ends) {
                end.close();
            }
        } catch (IOException stays) {
            throw new IllegalStateException(stays);
        }
    }
}
