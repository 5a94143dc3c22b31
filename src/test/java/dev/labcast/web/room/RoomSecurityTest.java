package dev.labcast.web.room;

import static dev.labcast.web.Knocks.request;
import static dev.labcast.web.Knocks.send;
import static dev.labcast.web.Knocks.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.QuestionCommand;
import dev.labcast.web.Knocks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tries what somebody in the same network, or a page in a guest's browser, could try.
@Timeout(120)
class RoomSecurityTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO");

    private RoomRig rig;
    private String cookie;

    @BeforeEach
    void open() throws IOException {
        rig = new RoomRig();
        rig.doing(new QuestionCommand.Premoderate(false));
        cookie = "Cookie: " + rig.enter();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void every_route_takes_its_one_method_and_no_other() throws Exception {
        for (Route route : Route.values()) {
            for (String method : METHODS) {
                String path = "/" + route.name().toLowerCase(Locale.ROOT);
                if (!method.equals(route.method())) {
                    String answer =
                            send(
                                    rig.port(),
                                    request(method, rig.host(), path, cookie, rig.origin()));
                    assertEquals(405, status(answer), method + " " + path);
                }
            }
        }
        for (String path : List.of("/", "/room.js", "/room.css", "/nothing")) {
            for (String method : METHODS.subList(1, METHODS.size())) {
                String answer = send(rig.port(), request(method, rig.host(), path, cookie));
                assertEquals(405, status(answer), method + " " + path);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void without_the_pin_nothing_but_the_way_in_is_answered(Route route) throws Exception {
        String path = "/" + route.name().toLowerCase(Locale.ROOT);
        String stolen = "Cookie: labcast-room=" + "0".repeat(32);
        String answer =
                route.method().equals("GET")
                        ? rig.get(path, stolen)
                        : rig.post(path, "{\"pin\":\"\",\"text\":\"x\",\"number\":1}", stolen);

        switch (route) {
            case MINE -> assertTrue(answer.endsWith("{\"guest\":false}"));
            case ENTER -> assertEquals(403, status(answer));
            case STATE, STREAM, ASK, VOTE, SEEN, WITHDRAW -> assertEquals(401, status(answer));
        }
        assertEquals(List.of(), List.copyOf(rig.now().questions()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1:PORT.evil.example",
                "evil.example@127.0.0.1:PORT",
                "localhost.evil.example:PORT",
                "[::1]:PORT",
                "0.0.0.0:PORT",
                "room.localhost:PORT",
                ""
            })
    void a_name_that_was_turned_to_this_machine_is_not_answered(String host) throws Exception {
        String name = host.replace("PORT", String.valueOf(rig.port()));
        for (String path : List.of("/", "/state", "/mine", "/stream")) {
            assertEquals(421, status(Knocks.get(rig.port(), name, path, cookie)), path);
        }
    }

    @Test
    void two_hosts_or_none_or_one_in_the_target_are_refused() throws Exception {
        String twice = "GET / HTTP/1.1\r\nHost: " + rig.host() + "\r\nHost: evil\r\n\r\n";
        assertNotEquals(200, status(send(rig.port(), twice)));
        assertNotEquals(200, status(send(rig.port(), "GET / HTTP/1.0\r\n\r\n")));
        String absolute = "GET http://evil.example/ HTTP/1.1\r\nHost: " + rig.host();
        assertEquals(400, status(send(rig.port(), absolute + "\r\nConnection: close\r\n\r\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask", "/vote", "/seen", "/withdraw", "/enter"})
    void another_page_cannot_post_in_a_guests_name(String path) throws Exception {
        String body =
                "{\"text\":\"x\",\"number\":1,\"up\":true,\"numbers\":[1],\"pin\":\""
                        + rig.pin()
                        + "\"}";
        String good = rig.posting(path, body, cookie);
        for (String origin :
                List.of(
                        "Origin: http://evil.example",
                        "Origin: null",
                        "Origin: https://" + rig.host(),
                        "Origin: http://" + rig.host() + ".evil.example",
                        "Origin: http://127.0.0.1",
                        "X-Nothing: x")) {
            assertEquals(403, status(send(rig.port(), good.replace(rig.origin(), origin))), origin);
        }
        assertEquals(
                403,
                status(
                        send(
                                rig.port(),
                                rig.posting(path, body, cookie, "Sec-Fetch-Site: cross-site"))));
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            String form = good.replace("application/json", type);
            assertEquals(415, status(send(rig.port(), form)), type);
        }
        assertEquals(List.of(), List.copyOf(rig.now().questions()));
    }

    @Test
    void another_page_can_lead_to_the_room_but_load_nothing_of_it() throws Exception {
        assertEquals(
                200,
                status(
                        rig.get(
                                "/",
                                "Sec-Fetch-Site: cross-site",
                                "Sec-Fetch-Mode: navigate",
                                "Sec-Fetch-Dest: document")));
        for (String path : List.of("/", "/state", "/mine", "/room.js", "/stream")) {
            assertEquals(403, status(rig.get(path, cookie, "Sec-Fetch-Site: cross-site")), path);
            assertEquals(403, status(rig.get(path, cookie, "Origin: http://evil.example")), path);
        }
        assertEquals(
                403,
                status(
                        rig.get(
                                "/",
                                "Sec-Fetch-Site: cross-site",
                                "Sec-Fetch-Mode: navigate",
                                "Sec-Fetch-Dest: iframe")));
    }

    @Test
    void every_answer_has_the_headers_that_keep_it_to_itself() throws Exception {
        for (String answer :
                List.of(
                        rig.get("/"),
                        rig.get("/mine", cookie),
                        rig.get("/state", cookie),
                        rig.get("/state"),
                        rig.get("/nothing"),
                        rig.get("/../../etc/passwd"),
                        Knocks.get(rig.port(), "evil", "/"),
                        rig.post("/ask", "{}", cookie),
                        rig.post("/enter", "{}"),
                        send(rig.port(), request("PUT", rig.host(), "/ask")))) {
            for (String header :
                    List.of(
                            "frame-ancestors 'none'",
                            "script-src 'self'",
                            "default-src 'none'",
                            "X-content-type-options: nosniff",
                            "X-frame-options: DENY",
                            "Referrer-policy: no-referrer",
                            "Cross-origin-resource-policy: same-origin",
                            "Cache-control: no-store")) {
                assertTrue(answer.contains(header), header + " is missing in " + answer);
            }
            assertFalse(answer.toLowerCase().contains("access-control"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../room.css",
                "/..%2froom.css",
                "/%2e%2e/live/index.html",
                "/shared/../../dev/labcast/app/desk/desk.css",
                "/overlay/index.html",
                "/fonts/OFL.txt",
                "/room.js/",
                "/room.js%00.css",
                "//room.js",
                "/admin",
                "/state/",
                "/STATE"
            })
    void there_is_nothing_else_to_find(String path) throws Exception {
        int status = status(rig.get(path, cookie));

        assertTrue(Set.of(400, 404).contains(status), path + " gave " + status);
    }

    @Test
    void a_body_that_is_too_long_or_of_unknown_length_is_not_read() throws Exception {
        String good = rig.posting("/ask", "{\"text\":\"x\"}", cookie);
        String longOne = "{\"text\":\"" + "x".repeat(5_000) + "\"}";

        assertEquals(413, answered(rig.posting("/ask", longOne, cookie)));
        for (String length : List.of("4097", "999999999999999999")) {
            assertEquals(413, answered(good.replace("Length: 12", "Length: " + length)));
        }
        assertNotEquals(200, answered(good.replace("Length: 12", "Length: -1")));
        assertEquals(
                411, answered(good.replace("Content-Length: 12", "Transfer-Encoding: chunked")));
        assertNotEquals(
                200,
                answered(good.replace("Length: 12", "Length: 12\r\nTransfer-Encoding: chunked")));
        assertEquals(List.of(), List.copyOf(rig.now().questions()));
    }

    /// At once, while the rest of the request is still to come.
    private int answered(String request) throws IOException {
        try (Socket socket = Knocks.connect(rig.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return status(Knocks.readUntil(socket.getInputStream(), "\r\n\r\n"));
        }
    }

    @Test
    void deep_json_and_huge_numbers_break_nothing() throws Exception {
        String deep = "[".repeat(2_000) + "]".repeat(2_000);
        assertEquals(400, status(rig.post("/ask", deep, cookie)));
        assertEquals(
                400, status(rig.post("/vote", "{\"number\":1" + "0".repeat(900) + "}", cookie)));
        assertEquals(200, status(rig.get("/mine", cookie)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\\n\\nevent: snapshot\\ndata: {}\\n\\n",
                "\\u2028\\u2029data: x",
                "\\\"}]}</script><img src=x onerror=alert(1)>",
                "{{constructor.constructor('alert(1)')()}}"
            })
    void what_is_written_into_any_field_comes_out_as_one_line_of_json(String text)
            throws Exception {
        rig.post(
                "/ask",
                "{\"text\":\"x%s\",\"name\":\"y%s\",\"anchor\":\"z%s\"}"
                        .formatted(text, text, text),
                cookie);
        try (Socket stream = rig.stream(cookie.substring(8))) {
            String told =
                    Knocks.readUntil(stream.getInputStream(), "\"votes\":0")
                            .lines()
                            .filter(it -> it.startsWith("data: "))
                            .reduce((_, last) -> last)
                            .orElseThrow();
            assertTrue(told.endsWith("}]}"), told);
            assertTrue(told.contains("\"anchor\":\"\""), told);
        }
    }

    @Test
    void a_pin_is_tried_five_times_a_minute_and_then_not_even_the_right_one_counts()
            throws Exception {
        String right = rig.pin();
        for (int i = 0; i < 5; i++) {
            assertEquals(403, status(tryPin(wrong(i))));
        }
        assertEquals(429, status(tryPin(right)));
        rig.clock.millis.addAndGet(59_999);
        assertEquals(429, status(tryPin(right)));
        rig.clock.millis.addAndGet(1);

        assertEquals(200, status(tryPin(right)));
    }

    @Test
    void right_pins_are_not_counted_so_that_a_class_behind_one_address_gets_in() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertEquals(200, status(tryPin(rig.pin())), "guest " + i);
        }
    }

    @Test
    void guessing_from_everywhere_leads_to_a_new_pin() {
        Pin pin = new Pin(nonces(), rig.clock, () -> rig.newPins.add("new"));
        String first = pin.digits();
        for (int i = 0; i < 59; i++) {
            assertFalse(pin.matches("wrong"));
        }
        assertEquals(List.of(), rig.newPins);
        pin.matches("wrong");

        assertEquals(List.of("new"), rig.newPins);
        assertNotEquals(first, pin.digits());
        assertFalse(pin.matches(first));
        assertTrue(pin.matches(pin.digits()));
    }

    @Test
    void an_ipv6_network_is_one_neighbour() throws Exception {
        Neighbourhood neighbours = new Neighbourhood(rig.clock);
        assertTrue(
                neighbours.of(InetAddress.ofLiteral("2001:db8::1"))
                        == neighbours.of(InetAddress.ofLiteral("2001:db8::ffff:1")));
        assertTrue(
                neighbours.of(InetAddress.ofLiteral("10.0.0.1"))
                        != neighbours.of(InetAddress.ofLiteral("10.0.0.2")));
    }

    @Test
    void votes_are_bounded_for_each_guest() throws Exception {
        rig.ask(rig.enter(), "Why?");
        int counted = 0;
        for (int i = 0; i < 40; i++) {
            rig.clock.millis.addAndGet(600); // so that only votes are scarce
            counted += status(rig.vote(cookie.substring(8), 1, i % 2 == 0)) == 200 ? 1 : 0;
        }
        assertTrue(counted >= 20 && counted <= 29, counted + " votes in 24 s");
    }

    @Test
    void a_room_full_of_half_sent_requests_still_answers_and_is_rid_of_them() throws Exception {
        List<Socket> half = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = Knocks.connect(rig.port());
                socket.getOutputStream()
                        .write(
                                (i % 2 == 0
                                                ? "POST /ask HTTP/1.1\r\nHost: " + rig.host()
                                                : rig.posting("/ask", "{\"text\":\"half\"}", cookie)
                                                        .replace("\"half\"}", ""))
                                        .getBytes(StandardCharsets.US_ASCII));
                half.add(socket);
            }
            assertEquals(200, status(rig.get("/mine", cookie)));
            for (Socket socket : half) {
                socket.setSoTimeout(20_000);
                readToEnd(socket);
            }
            assertEquals(List.of(), List.copyOf(rig.now().questions()));
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    @Test
    void a_guest_has_four_streams_and_the_room_two_hundred() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int guest = 0; guest < 50; guest++) {
                String theirs = rig.enter();
                for (int i = 0; i < 4; i++) {
                    Socket socket = rig.stream(theirs);
                    open.add(socket);
                    Knocks.readUntil(socket.getInputStream(), "questions");
                }
                if (guest == 0) {
                    assertEquals(
                            503, status(rig.get("/stream", "Cookie: " + theirs)), "a fifth one");
                }
            }
            assertEquals(200, rig.room.readers());
            assertEquals(503, status(rig.get("/stream", cookie)));
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private String tryPin(String pin) throws IOException {
        return rig.post("/enter", "{\"pin\":\"" + pin + "\"}");
    }

    private String wrong(int i) {
        return "%06d".formatted((Integer.parseInt(rig.pin()) + 1 + i) % 1_000_000);
    }

    private static Supplier<String> nonces() {
        AtomicLong counter = new AtomicLong(7);
        return () -> "%032x".formatted(counter.addAndGet(0x1234567));
    }

    private static void readToEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            assertTrue(reset.getMessage().contains("reset"), reset.getMessage());
        }
    }
}
