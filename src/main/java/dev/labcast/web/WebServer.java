package dev.labcast.web;

import com.sun.net.httpserver.HttpServer;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The HTTP server on this machine's loopback addresses, which no other machine can reach. It only
/// ever answers `GET`: a page can be read and nothing be done with it. A virtual thread per
/// request. Callable from any thread but JavaFX's, since opening and closing wait for the network.
public final class WebServer implements AutoCloseable {
    /// How many may read one slot: far more than a machine has browsers.
    public static final int MOST_READERS = 2_500;

    private static final long END_MS = 3_000;

    /// Limits of the JDK's server (docs of module jdk.httpserver), for the whole process; they
    /// count only if they are there before its first class is.
    private static final Map<String, String> LIMITS =
            Map.of(
                    "sun.net.httpserver.maxReqTime", "5", // s for a request to arrive in
                    "sun.net.httpserver.idleInterval", "30", // s
                    "sun.net.httpserver.nodelay", "true",
                    "sun.net.httpserver.maxReqHeaders", "64",
                    "sun.net.httpserver.maxReqHeaderSize", "16384");

    private final List<HttpServer> servers;
    private final ExecutorService threads;
    private final Slots slots = new Slots();
    private final SessionClock clock;
    private final boolean elsewhere;

    private WebServer(List<HttpServer> servers, SessionClock clock, boolean elsewhere) {
        this.servers = servers;
        this.clock = clock;
        this.elsewhere = elsewhere;
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("labcast-web-", 0).factory());
        Porter porter = new Porter(new Door(port(), slots));
        for (HttpServer server : servers) {
            server.setExecutor(threads);
            server.createContext("/", porter);
        }
    }

    /// Listens on `port`, or where it is taken on a free one; 0 asks for a free one. `clock` counts
    /// for limits only.
    public static WebServer open(int port, SessionClock clock) throws IOException {
        LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        WebServer opened = bound(port, clock);
        opened.start();
        return opened;
    }

    private static WebServer bound(int port, SessionClock clock) throws IOException {
        try {
            return new WebServer(Loopback.listen(port), clock, false);
        } catch (BindException taken) {
            return new WebServer(Loopback.listen(0), clock, true);
        }
    }

    /// From a thread that does not keep the process alive, which the server's own threads take
    /// after.
    private void start() throws IOException {
        CountDownLatch started = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .name("labcast-web-start")
                .start(() -> {
                    servers.forEach(HttpServer::start);
                    started.countDown();
                });
        try {
            started.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException("interrupted while the web server was starting", hurry);
        }
    }

    public int port() {
        return servers.getFirst().getAddress().getPort();
    }

    /// Whether the wanted port was taken.
    public boolean isElsewhere() {
        return elsewhere;
    }

    /// Serves `slot` from now on, in place of one with its label: whoever read that one is cut off.
    public void serve(Slot slot) {
        slots.put(new OpenSlot(slot, clock, MOST_READERS));
    }

    /// Where a page is; empty if no slot has the label.
    public Optional<URI> address(String label) {
        return slots.find(label)
                .map(OpenSlot::slot)
                .map(slot ->
                        URI.create(
                                "http://%s.localhost:%d/%s/"
                                        .formatted(label, port(), slot.token().hex())));
    }

    /// How many read the slot now.
    public int readers(String label) {
        return slots.find(label).map(slot -> slot.hub().readers()).orElse(0);
    }

    /// Ends every stream; nothing listens any more when it returns.
    @Override
    public void close() {
        slots.close();
        servers.forEach(it -> it.stop(0));
        threads.shutdownNow();
        try {
            threads.awaitTermination(END_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
