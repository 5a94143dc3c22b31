package dev.labcast.web;

import static dev.labcast.web.Knocks.request;
import static dev.labcast.web.Knocks.send;
import static dev.labcast.web.Knocks.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What pages of others, other programs and broken clients may try at the server, over raw sockets:
/// every way in is tried at every route.
class WebSecurityTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String WRONG = "0123456789abcdef0123456789abcdee";
    private static final List<String> ROUTES =
            List.of("", "stream", "state", "plot?n=1", "page.css");

    private final TestFeed feed = new TestFeed();
    private final AtomicInteger knocks = new AtomicInteger();
    private WebServer server;
    private int port;
    private String host;

    @BeforeEach
    void open() throws IOException {
        server = WebServer.open(0, SessionClock.startingNow());
        port = server.port();
        host = "overlay.localhost:" + port;
        Resource plot = _ -> Optional.of(new Content("image/png", new byte[] {1}));
        for (String label : List.of("overlay", "question")) {
            String token = label.equals("overlay") ? TOKEN : TOKEN.replace('0', '9');
            server.serve(
                    new Slot(
                            label,
                            new Token(token),
                            new Exhibit(new Page("test"), feed, Map.of("plot", plot))));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_name_that_somebody_turned_to_this_machine_is_refused() throws IOException {
        assertEverywhere(
                421,
                "evil.example",
                "evil.example:" + port,
                "overlay.localhost",
                "overlay.localhost:" + (port + 1),
                "overlay.localhost:0" + port,
                "overlay.localhost." + ":" + port,
                "OVERLAY.LOCALHOST:" + port + "@evil.example",
                "evil.overlay.localhost:" + port,
                "overlay.localhost.evil.example:" + port,
                "overlay-.localhost:" + port,
                "overlay-22.localhost:" + port,
                "nothing.localhost:" + port,
                "127.0.0.2:" + port,
                "2130706433:" + port,
                "0.0.0.0:" + port,
                "[::1]:" + port,
                "",
                " ");
    }

    @Test
    void our_own_names_are_answered() throws IOException {
        for (String own :
                List.of(
                        host,
                        "overlay-2.localhost:" + port,
                        "127.0.0.1:" + port,
                        "localhost:" + port)) {
            assertEquals(200, status(send(port, request("GET", own, "/" + TOKEN + "/state"))), own);
        }
    }

    @Test
    void a_page_of_another_origin_is_refused() throws IOException {
        assertRefused(
                403,
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://localhost:" + port,
                "Origin: https://" + "overlay.localhost:" + port,
                "Origin: http://question.localhost:" + port,
                "Origin: http://" + host + "\r\nOrigin: http://evil.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: SAME-ORIGIN",
                "Sec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site");
    }

    @Test
    void nothing_but_reading_is_possible() throws IOException {
        for (String method :
                List.of(
                        "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "CONNECT",
                        "get", "QUERY")) {
            for (String route : ROUTES) {
                String answer = send(port, request(method, host, "/" + TOKEN + "/" + route));
                assertEquals(405, status(answer), method + " " + route);
                assertTrue(answer.contains("Allow: GET\r\n"), answer);
                WebServerTest.assertGuarded(answer);
            }
        }
    }

    @Test
    void without_the_slots_own_token_nothing_is_there() throws IOException {
        for (String path :
                List.of(
                        "/",
                        "/state",
                        "//" + TOKEN,
                        "/" + WRONG + "/state",
                        "/" + TOKEN.toUpperCase() + "/state",
                        "/" + TOKEN + "0/state",
                        "/" + TOKEN.substring(1) + "/state",
                        "/" + TOKEN.replace('0', '9') + "/state", // the other slot's
                        "/" + TOKEN,
                        "/x/" + TOKEN + "/state",
                        "/state?token=" + TOKEN)) {
            int status = status(send(port, request("GET", host, path)));
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }

    @Test
    void no_path_leads_out_of_the_pages_folder() throws IOException {
        for (String path :
                List.of(
                        "../web/test/index.html",
                        "..%2f..%2fdev/labcast/fonts/OFL.txt",
                        "%2e%2e/%2e%2e/dev/labcast/app/Labcast.class",
                        "....//index.html",
                        "/etc/passwd",
                        "shared/../test/index.html",
                        "shared/%2e%2e/test/index.html",
                        "fonts/../app/desk/desk.css",
                        "fonts/OFL.txt",
                        "index.html%00.css",
                        "index.html/",
                        "INDEX.HTML/..",
                        "a\\..\\index.html",
                        "x".repeat(300))) {
            int status = status(send(port, request("GET", host, "/" + TOKEN + "/" + path)));
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }

    @Test
    void an_address_with_a_host_in_it_is_refused() throws IOException {
        for (String target :
                List.of(
                        "http://evil.example/" + TOKEN + "/state",
                        "http://" + host + "/" + TOKEN + "/state",
                        "//evil.example/" + TOKEN + "/state",
                        "*",
                        "state",
                        "mailto:a",
                        "\\" + TOKEN)) {
            int status = status(send(port, request("GET", host, target)));
            assertTrue(List.of(400, 404, 0).contains(status), target + " " + status);
        }
    }

    @Test
    void a_body_is_refused_unread() throws IOException {
        String path = "/" + TOKEN + "/state";
        Map<String, Integer> tried = new LinkedHashMap<>();
        tried.put("Content-Length: 5\r\n\r\nhello", 413);
        tried.put("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 413);
        tried.put("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        tried.put("Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400);
        tried.put("Content-Length: -1\r\n\r\n", 400);
        tried.put("Content-Length: 99999999999999999999\r\n\r\n", 400);
        tried.put("Transfer-Encoding: gzip, chunked\r\n\r\n", 501);
        tried.forEach((rest, expected) -> {
            String head = "GET %s HTTP/1.1\r\nHost: %s\r\n".formatted(path, host);
            assertEquals(expected, assertDoes(head + rest), rest);
        });
    }

    @Test
    void abused_headers_are_not_answered_with_anything_of_ours() throws IOException {
        String path = "/" + TOKEN + "/state";
        String good = "GET %s HTTP/1.1\r\nHost: %s\r\n".formatted(path, host);
        for (String bad :
                List.of(
                        "GET %s HTTP/1.1\r\nHost: %s\r\nHost: evil.example\r\n\r\n"
                                .formatted(path, host),
                        "GET %s HTTP/1.1\r\n\r\n".formatted(path),
                        "GET %s HTTP/1.0\r\n\r\n".formatted(path),
                        "GET %s\r\n\r\n".formatted(path),
                        "GET  " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n",
                        good + "Bad Name: x\r\n\r\n",
                        good + "X: " + "y".repeat(20_000) + "\r\n\r\n",
                        good + distinct(100) + "\r\n",
                        "GET /" + "z".repeat(500_000) + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n")) {
            String answer = send(port, bad);
            assertFalse(answer.contains("\"start\""), bad.substring(0, Math.min(80, bad.length())));
            assertFalse(status(answer) == 200, answer);
        }
    }

    @Test
    void a_flood_of_half_open_and_refused_requests_costs_the_overlay_no_time() throws Exception {
        List<Socket> flood = new ArrayList<>();
        Thread knocking = Thread.ofVirtual().start(this::knockInVain);
        try (Socket overlay = Knocks.connect(port)) {
            overlay.getOutputStream().write(bytes(request("GET", host, "/" + TOKEN + "/stream")));
            Knocks.readUntil(overlay.getInputStream(), "\"start\"");
            for (int i = 0; i < 400; i++) {
                Socket half = Knocks.connect(port);
                half.getOutputStream().write(bytes("GET /" + TOKEN + "/str"));
                flood.add(half);
            }
            int before = knocks.get();
            long[] delays = new long[100];
            for (int i = 0; i < delays.length; i++) {
                delays[i] = delay(overlay.getInputStream(), "news " + i + " ");
                Thread.sleep(10);
            }
            Arrays.sort(delays);

            assertTrue(
                    delays[delays.length / 2] < 100,
                    "median of " + Arrays.toString(delays) + " ms");
            assertTrue(
                    delays[delays.length * 95 / 100] < 1_000,
                    "95 of 100 in " + Arrays.toString(delays) + " ms");
            assertTrue(knocks.get() > before + delays.length, "they went on: " + knocks);
            Eventually.holds(
                    "the half-open ones are cut off",
                    () -> isCut(flood.getFirst()) && isCut(flood.getLast()));
        } finally {
            knocking.interrupt();
            for (Socket half : flood) {
                half.close();
            }
        }
    }

    @Test
    void wrong_tokens_use_up_nothing_of_those_who_have_the_right_one() throws IOException {
        try (WebServer still = WebServer.open(0, new HandClock())) { // nothing is allowed anew
            still.serve(
                    new Slot(
                            "overlay",
                            new Token(TOKEN),
                            new Exhibit(new Page("test"), feed, Map.of())));
            String name = "overlay.localhost:" + still.port();
            String wrong = request("GET", name, "/" + WRONG + "/state");
            for (int i = 0; i <= WebServer.MOST_READERS; i++) {
                assertEquals(404, status(send(still.port(), wrong)));
            }
            String right = request("GET", name, "/" + TOKEN + "/state");
            assertEquals(200, status(send(still.port(), right)));
        }
    }

    private static String distinct(int headers) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < headers; i++) {
            all.append("X-").append(i).append(": a\r\n");
        }
        return all.toString();
    }

    private long delay(InputStream in, String news) throws IOException {
        long before = System.nanoTime();
        feed.say(news);
        String told = Knocks.readUntil(in, news);
        assertTrue(told.contains(news), told);
        return (System.nanoTime() - before) / 1_000_000;
    }

    private void knockInVain() {
        try {
            while (!Thread.interrupted()) {
                if (status(send(port, request("GET", host, "/" + WRONG + "/state"))) == 404) {
                    knocks.incrementAndGet();
                }
            }
        } catch (IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isCut(Socket socket) throws IOException {
        socket.setSoTimeout(10);
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private int assertDoes(String request) {
        try {
            String answer = send(port, request);
            assertFalse(answer.contains("\"start\""), answer);
            return status(answer);
        } catch (IOException broken) {
            return 0;
        }
    }

    /// Every route under each of the hosts is refused.
    private void assertEverywhere(int expected, String... hosts) throws IOException {
        for (String host : hosts) {
            for (String route : ROUTES) {
                String answer = send(port, request("GET", host, "/" + TOKEN + "/" + route));
                assertEquals(expected, status(answer), "'" + host + "' " + route);
                WebServerTest.assertGuarded(answer);
            }
        }
    }

    /// Every route with each of the headers is refused.
    private void assertRefused(int expected, String... headers) throws IOException {
        for (String header : headers) {
            for (String route : ROUTES) {
                String answer = send(port, request("GET", host, "/" + TOKEN + "/" + route, header));
                assertEquals(expected, status(answer), header + " " + route);
                WebServerTest.assertGuarded(answer);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
