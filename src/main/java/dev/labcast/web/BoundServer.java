package dev.labcast.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// An HTTP server of the JDK at one address: a virtual thread per request, limits for those who
/// send slowly or too much, and no thread that keeps the process alive. Any thread but JavaFX's,
/// since opening and closing wait for the network.
public final class BoundServer implements AutoCloseable {
    private static final int BACKLOG = 256;
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

    private final HttpServer server;
    private final ExecutorService threads;
    private final boolean elsewhere;

    private BoundServer(HttpServer server, String threadNames, boolean elsewhere) {
        this.server = server;
        this.elsewhere = elsewhere;
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name(threadNames, 0).factory());
        server.setExecutor(threads);
    }

    /// Takes `port` at `address`, or where it is taken a free one; 0 asks for a free one. Nothing
    /// is answered before [#start].
    public static BoundServer at(InetAddress address, int port, String threadNames)
            throws IOException {
        LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        try {
            return new BoundServer(bound(address, port), threadNames, false);
        } catch (BindException taken) {
            return new BoundServer(bound(address, 0), threadNames, true);
        }
    }

    private static HttpServer bound(InetAddress address, int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
    }

    /// From a thread that does not keep the process alive, which the server's own threads take
    /// after.
    public void start(HttpHandler handler) throws IOException {
        server.createContext("/", handler);
        CountDownLatch started = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .name("labcast-web-start")
                .start(() -> {
                    server.start();
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
        return server.getAddress().getPort();
    }

    /// Whether the wanted port was taken.
    public boolean isElsewhere() {
        return elsewhere;
    }

    /// Nothing listens any more when it returns, and requests under way are interrupted.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            threads.awaitTermination(END_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
