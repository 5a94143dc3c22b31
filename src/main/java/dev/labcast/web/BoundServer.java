package dev.labcast.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The HTTP servers of the JDK at one port: a virtual thread per request, limits for those who send
/// slowly or too much, and no thread that keeps the process alive. Any thread but JavaFX's, since
/// opening and closing wait for the network.
public final class BoundServer implements AutoCloseable {
    private static final long END_MS = 3_000;

    /// Connections take up files of the process, which the session's log needs as well.
    private static final int MOST_CONNECTIONS = 3_000;

    /// Limits of the JDK's server (docs of module jdk.httpserver), for the whole process; they
    /// count only if they are there before its first class is.
    private static final Map<String, String> LIMITS =
            Map.of(
                    "sun.net.httpserver.maxReqTime", "5", // s for a request to arrive in
                    "sun.net.httpserver.idleInterval", "30", // s
                    // Of each server; more than its streams, fewer than a process can open.
                    "jdk.httpserver.maxConnections", String.valueOf(MOST_CONNECTIONS),
                    "sun.net.httpserver.nodelay", "true",
                    "sun.net.httpserver.maxReqHeaders", "64",
                    "sun.net.httpserver.maxReqHeaderSize", "16384");

    private final List<HttpServer> servers;
    private final ExecutorService threads;
    private final boolean elsewhere;

    /// Takes a port, 0 for any free one, at every address that is wanted.
    public interface Addresses {
        List<HttpServer> listen(int port) throws IOException;
    }

    private BoundServer(List<HttpServer> servers, String threadNames, boolean elsewhere) {
        this.servers = servers;
        this.elsewhere = elsewhere;
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name(threadNames, 0).factory());
        servers.forEach(server -> server.setExecutor(threads));
    }

    /// At `port`, or where it is taken at a free one. Nothing is answered before [#start].
    public static BoundServer at(Addresses addresses, int port, String threadNames)
            throws IOException {
        LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        try {
            return new BoundServer(addresses.listen(port), threadNames, false);
        } catch (BindException taken) {
            return new BoundServer(addresses.listen(0), threadNames, true);
        }
    }

    /// From a thread that does not keep the process alive, which the servers' own threads take
    /// after. It takes a moment and is not interrupted: nobody has to clear up half a start.
    public void start(HttpHandler handler) {
        servers.forEach(server -> server.createContext("/", handler));
        CompletableFuture.runAsync(
                        () -> servers.forEach(HttpServer::start),
                        Thread.ofPlatform().daemon().name("labcast-web-start")::start)
                .join();
    }

    public int port() {
        return servers.getFirst().getAddress().getPort();
    }

    /// Whether the wanted port was taken.
    public boolean isElsewhere() {
        return elsewhere;
    }

    /// Nothing listens any more when it returns, and requests under way are interrupted.
    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
        try {
            threads.awaitTermination(END_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
