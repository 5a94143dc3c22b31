package dev.labcast.twitch.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/// A port on this machine's loopback behind which a WebSocket server stands, or does not: it can be
/// killed and started again at the same port, and turn clients away. Any thread.
final class Doorway<S extends DoorServer> {
    private final BiFunction<ServerSocketChannel, BooleanSupplier, S> make;
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger visits = new AtomicInteger();
    private final int port;
    private Optional<S> server;

    /// Opens at a port that is free; `make` makes a server, and gives it what to ask whether a
    /// client is turned away.
    Doorway(BiFunction<ServerSocketChannel, BooleanSupplier, S> make) throws IOException {
        this.make = make;
        S first = start(0);
        port = first.getPort();
        server = Optional.of(first);
    }

    int port() {
        return port;
    }

    /// The one that runs, if one does.
    synchronized Optional<S> server() {
        return server;
    }

    /// How many have come so far, those that were turned away included.
    int visits() {
        return visits.get();
    }

    /// Turns the next `times` clients away at the WebSocket's upgrade.
    void refuse(int times) {
        refusals.set(times);
    }

    /// Ends as a program does that is killed.
    synchronized void kill() {
        server.ifPresent(DoorServer::kill);
        server = Optional.empty();
    }

    /// Serves again at the same port.
    synchronized void restart() throws IOException {
        if (server.isEmpty()) {
            server = Optional.of(start(port));
        }
    }

    private boolean turnsAway() {
        visits.incrementAndGet();
        return refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private S start(int at) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), at));
        S started = make.apply(channel, this::turnsAway);
        started.start();
        return started;
    }
}
