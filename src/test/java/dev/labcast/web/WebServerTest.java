package dev.labcast.web;

import static dev.labcast.web.Knocks.get;
import static dev.labcast.web.Knocks.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";

    private final TestFeed feed = new TestFeed();
    private WebServer server;
    private String host;

    @BeforeEach
    void open() throws IOException {
        server = WebServer.open(0, SessionClock.startingNow());
        server.serve(slot("overlay", TOKEN));
        host = "overlay.localhost:" + server.port();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_page_is_served_at_its_address_with_the_headers_that_keep_it_to_itself()
            throws IOException {
        assertEquals(
                Optional.of(URI.create("http://" + host + "/" + TOKEN + "/")),
                server.address("overlay"));
        String answer = get(server.port(), host, "/" + TOKEN + "/");

        assertEquals(200, status(answer), answer);
        assertTrue(answer.contains("Content-type: text/html; charset=utf-8\r\n"), answer);
        assertTrue(answer.contains("<!doctype html>"), answer);
        assertGuarded(answer);
    }

    @Test
    void the_state_and_a_resource_are_read_and_a_missing_one_is_not_found() throws IOException {
        String base = "/" + TOKEN + "/";

        assertTrue(get(server.port(), host, base + "state").endsWith("\r\n\r\n\"start\""));
        assertTrue(get(server.port(), host, base + "echo?n=a%20b").endsWith("\r\n\r\na b"));
        assertEquals(404, status(get(server.port(), host, base + "echo")));
        assertEquals(500, status(get(server.port(), host, base + "broken")));
        assertEquals(500, status(get(server.port(), host, base + "faulty")));
        assertEquals(500, status(get(server.port(), host, base + "endless")));
        assertEquals(404, status(get(server.port(), host, base + "nothing.js")));
    }

    @Test
    void the_stream_tells_what_happens_until_the_server_closes() throws Exception {
        try (Socket socket = stream()) {
            Knocks.readUntil(socket.getInputStream(), "\"start\"");
            feed.say("news");

            String told = Knocks.readUntil(socket.getInputStream(), "\"news\"");
            assertTrue(told.contains("event: change\nid: 1\ndata: \"news\"\n\n"), told);

            server.close();
            String end = Knocks.readUntil(socket.getInputStream(), "never");
            assertTrue(
                    end.isBlank() || end.strip().equals("0"),
                    "it ends, with or without the mark: " + end);
        }
    }

    @Test
    void a_new_token_ends_the_streams_of_the_old_one() throws Exception {
        try (Socket socket = stream()) {
            Knocks.readUntil(socket.getInputStream(), "\"start\"");

            server.serve(slot("overlay", OTHER));

            String end = Knocks.readUntil(socket.getInputStream(), "never");
            assertFalse(end.contains("and then nothing"), "it ends: " + end);
            assertEquals(404, status(get(server.port(), host, "/" + TOKEN + "/")));
            assertEquals(200, status(get(server.port(), host, "/" + OTHER + "/")));
        }
    }

    @Test
    void a_page_that_is_gone_is_noticed_at_the_next_change() throws Exception {
        Socket socket = stream();
        Knocks.readUntil(socket.getInputStream(), "\"start\"");
        assertEquals(1, server.readers("overlay"));

        socket.close();

        Eventually.holds(
                "nobody reads",
                () -> {
                    feed.say("anyone?");
                    return server.readers("overlay") == 0;
                });
    }

    @Test
    void an_answer_that_nobody_reads_is_ended_after_a_while() throws Exception {
        HandClock clock = new HandClock();
        AtomicReference<Thread> answering = new AtomicReference<>();
        Resource large =
                _ -> {
                    answering.set(Thread.currentThread());
                    return Optional.of(new Content("text/plain", new byte[100_000_000]));
                };
        try (WebServer other = WebServer.open(0, clock)) {
            other.serve(
                    new Slot(
                            "overlay",
                            new Token(TOKEN),
                            new Exhibit(new Page("test"), feed, Map.of("large", large))));
            try (Socket socket = Knocks.connect(other.port())) {
                String there = "overlay.localhost:" + other.port();
                socket.getOutputStream()
                        .write(
                                Knocks.request("GET", there, "/" + TOKEN + "/large")
                                        .getBytes(StandardCharsets.UTF_8));
                Knocks.readUntil(socket.getInputStream(), "Content-length");
                clock.millis.set(11_000);
                answering.get().join(20_000);

                assertFalse(answering.get().isAlive());
            }
        }
    }

    @Test
    void a_taken_port_leads_to_a_free_one() throws IOException {
        try (WebServer second = WebServer.open(server.port(), SessionClock.startingNow())) {
            assertTrue(second.isElsewhere());
            assertFalse(server.isElsewhere());
            second.serve(slot("overlay", OTHER));
            String there = "overlay.localhost:" + second.port();
            assertEquals(200, status(get(second.port(), there, "/" + OTHER + "/")));
        }
    }

    @Test
    void after_closing_nothing_listens_and_no_thread_keeps_the_process() throws Exception {
        Set<Long> before = lasting();
        long others = dispatchers();
        WebServer brief = WebServer.open(0, SessionClock.startingNow());
        brief.serve(slot("overlay", OTHER));
        int port = brief.port();
        Set<Long> since = new HashSet<>(lasting());
        since.removeAll(before); // others may end meanwhile
        assertEquals(Set.of(), since, "no thread of a running server keeps the process alive");

        brief.close();

        assertThrows(ConnectException.class, () -> Knocks.connect(port));
        Eventually.holds("its threads are gone", () -> dispatchers() == others);
    }

    @Test
    void both_addresses_of_localhost_are_ours_or_none_is() throws IOException {
        assumeTrue(sixes(0).isPresent(), "this machine has no ::1");
        assertTrue(sixes(server.port()).isEmpty(), "nobody else can sit at ::1");
        try (ServerSocket other = sixes(0).orElseThrow();
                WebServer second =
                        WebServer.open(other.getLocalPort(), SessionClock.startingNow())) {
            assertTrue(second.isElsewhere(), "half a port is no port");
        }
    }

    private static Optional<ServerSocket> sixes(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getByName("::1")));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    private static long dispatchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().equals("HTTP-Dispatcher"))
                .count();
    }

    private static Set<Long> lasting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.isAlive() && !it.isDaemon())
                .map(Thread::threadId)
                .collect(Collectors.toSet());
    }

    static void assertGuarded(String answer) {
        for (String header :
                new String[] {
                    "Content-security-policy: default-src 'none'; script-src 'self';",
                    "frame-ancestors 'none'",
                    "X-content-type-options: nosniff",
                    "X-frame-options: DENY",
                    "Referrer-policy: no-referrer",
                    "Cross-origin-resource-policy: same-origin",
                    "Cross-origin-opener-policy: same-origin",
                    "Cache-control: no-store"
                }) {
            assertTrue(answer.contains(header), header + " is missing in " + answer);
        }
        assertFalse(answer.toLowerCase().contains("access-control"), answer);
    }

    private Socket stream() throws IOException {
        Socket socket = Knocks.connect(server.port());
        socket.getOutputStream()
                .write(
                        Knocks.request("GET", host, "/" + TOKEN + "/stream")
                                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private Slot slot(String label, String token) {
        Resource echo =
                query ->
                        Optional.ofNullable(query.get("n"))
                                .map(it ->
                                        new Content(
                                                "text/plain", it.getBytes(StandardCharsets.UTF_8)));
        Resource broken =
                _ -> {
                    throw new IOException("the disk is gone");
                };
        Resource faulty =
                _ -> {
                    throw new IllegalStateException("planted");
                };
        Resource endless =
                _ -> {
                    throw new StackOverflowError("planted");
                };
        return new Slot(
                label,
                new Token(token),
                new Exhibit(
                        new Page("test"),
                        feed,
                        Map.of(
                                "echo", echo, "broken", broken, "faulty", faulty, "endless",
                                endless)));
    }
}
