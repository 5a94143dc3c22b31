package dev.labcast.twitch.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The doors of [IdDouble] and [HelixDouble] on this machine, on a port of their own. Answers on
/// virtual threads; closed by who opened it.
public final class HttpDoors implements AutoCloseable {
    private static final int LARGEST_BODY = 64 * 1024;

    private interface Door {
        Told answer(Asked asked);
    }

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("labcast-twitch-double-", 0).factory());
    private final Faults faults = new Faults();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private HttpDoors(HttpServer server) {
        this.server = server;
    }

    public static HttpDoors open(TwitchState state) throws IOException {
        HttpDoors doors =
                new HttpDoors(
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        doors.serve("/oauth2/", new IdDouble(state)::answer);
        doors.serve("/helix/", new HelixDouble(state)::answer);
        doors.server.setExecutor(doors.threads);
        doors.server.start();
        return doors;
    }

    public URI id() {
        return address("/oauth2");
    }

    public URI helix() {
        return address("/helix");
    }

    public Faults faults() {
        return faults;
    }

    /// What was asked so far, without what was sent along: `POST token`.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(String door, Door doing) {
        server.createContext(
                door,
                exchange -> {
                    try (exchange) {
                        answer(exchange, asked(exchange, door), doing);
                    }
                });
    }

    private void answer(HttpExchange exchange, Asked asked, Door doing) throws IOException {
        calls.add(asked.call());
        Optional<Fault> fault = faults.next(asked.call());
        if (fault.isEmpty()) {
            send(exchange, doing.answer(asked));
            return;
        }
        switch (fault.get()) {
            case Fault.Status(int status, String message, var headers) ->
                    send(exchange, Told.refused(status, message).with(headers));
            case Fault.Late(Duration delay) -> {
                Told told = doing.answer(asked);
                if (!ended(delay)) {
                    send(exchange, told);
                }
            }
            // Closing an exchange that was not answered ends its connection.
            case Fault.Closed _ -> {}
            case Fault.Lost _ -> doing.answer(asked);
        }
    }

    private boolean ended(Duration delay) {
        try {
            return end.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Asked asked(HttpExchange exchange, String door) throws IOException {
        URI target = exchange.getRequestURI();
        return new Asked(
                exchange.getRequestMethod() + " " + target.getPath().substring(door.length()),
                Objects.requireNonNullElse(target.getRawQuery(), ""),
                header(exchange, "Authorization"),
                header(exchange, "Client-Id"),
                new String(
                        exchange.getRequestBody().readNBytes(LARGEST_BODY),
                        StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private static void send(HttpExchange exchange, Told told) throws IOException {
        told.headers().forEach(exchange.getResponseHeaders()::set);
        if (told.body().isMissingNode()) {
            exchange.sendResponseHeaders(told.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = told.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(told.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
