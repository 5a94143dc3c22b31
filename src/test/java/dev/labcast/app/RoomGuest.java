package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.web.Knocks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody in the question room of this machine, at an address of loopback of their own. Answers
/// are whole, with their headers.
record RoomGuest(URI room, String from, String cookie) {
    private static final int PATIENCE_MS = 20_000;
    private static final Pattern COOKIE = Pattern.compile("labcast-room=[0-9a-f]{32}");

    static RoomGuest enter(URI room, String pin, String from) throws IOException {
        RoomGuest stranger = new RoomGuest(room, from, "");
        Matcher cookie = COOKIE.matcher(stranger.post("/enter", "{\"pin\":\"" + pin + "\"}"));
        assertTrue(cookie.find());
        return new RoomGuest(room, from, cookie.group());
    }

    String get(String path) throws IOException {
        return answer(Knocks.request("GET", room.getAuthority(), path, "Cookie: " + cookie));
    }

    String post(String path, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                Knocks.request(
                        "POST",
                        room.getAuthority(),
                        path,
                        "Origin: http://" + room.getAuthority(),
                        "Cookie: " + cookie,
                        "Content-Type: application/json",
                        "Content-Length: " + bytes.length);
        return answer(head + body);
    }

    /// "reset" where the room hung up.
    private String answer(String request) throws IOException {
        try (Socket socket =
                new Socket(
                        InetAddress.ofLiteral("127.0.0.1"),
                        room.getPort(),
                        InetAddress.ofLiteral(from),
                        0)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "reset";
        }
    }
}
